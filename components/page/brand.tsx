'use client'

import { createContext, type ReactNode, useContext } from 'react'
import { GenericHeader } from '#components/govuk/generic-header'
import { Header } from '#components/govuk/header'
import { type Brand, organisation } from './service.ts'

const BrandContext = createContext<Brand>('generic')

/** Tells the pages below whose look they have. A context, because error pages render in the browser and read no settings. */
export function BrandProvider({ brand, children }: { brand: Brand; children: ReactNode }) {
  return <BrandContext value={brand}>{children}</BrandContext>
}

/** The bar at the top: GOV.UK's, or the name of who runs the service. */
export function BrandHeader() {
  if (useContext(BrandContext) === 'govuk') return <Header url="https://www.gov.uk" />
  return (
    <GenericHeader>
      <span>{organisation}</span>
    </GenericHeader>
  )
}
