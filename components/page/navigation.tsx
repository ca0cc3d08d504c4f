'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { ServiceNavigation } from '../govuk/service-navigation.tsx'
import { serviceName } from './service.ts'

export type Section = { text: string; href: string }

/** The service navigation, with the section marked that holds the page. Layouts stay while pages change, so the browser marks it. */
export function Navigation({ sections, end }: { sections: readonly Section[]; end?: ReactNode }) {
  const path = usePathname()
  const navigation = sections.map(({ text, href }) => ({
    text,
    href,
    current: path === href,
    active: path === href || path.startsWith(`${href}/`),
  }))
  return <ServiceNavigation serviceName={serviceName} serviceUrl="/" navigation={navigation} end={end} endInline />
}
