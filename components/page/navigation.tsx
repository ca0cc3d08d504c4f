'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { ServiceNavigation } from '#components/govuk/service-navigation'
import { paths } from '#lib/paths'
import { serviceName } from './service.ts'

export type Section = { text: string; href: string }

/** The service navigation, with the section marked that holds the page. Layouts stay while pages change, so the browser marks it. */
export function Navigation({ sections, end }: { sections: readonly Section[]; end?: ReactNode }) {
  const path = usePathname()
  const navigation = sections.map(({ text, href }) => ({
    text,
    href,
    current: path === href,
    active: href === sectionOf(path, sections),
  }))
  return <ServiceNavigation serviceName={serviceName} serviceUrl="/" navigation={navigation} end={end} endInline />
}

/** Pages that lie below no section, and where they belong. */
const elsewhere = [
  ['/notes/', paths.projects],
  [paths.groups, paths.proposals],
  [paths.formAMats, paths.proposals],
  [paths.assignMany('proposal'), paths.proposals],
  [paths.assignMany('project'), paths.projects],
  [paths.localAuthorities, paths.support],
  [paths.academyUrns, paths.support],
  [paths.register, paths.support],
  [paths.deleted, paths.support],
] as const

/** The section that holds a page: the nearest that it lies below. */
function sectionOf(path: string, sections: readonly Section[]): string | undefined {
  const below = sections.map(({ href }) => href).filter((href) => path === href || path.startsWith(`${href}/`))
  const nearest = below.toSorted((a, b) => b.length - a.length)[0]
  return nearest ?? elsewhere.find(([start]) => path.startsWith(start))?.[1]
}
