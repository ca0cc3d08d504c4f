import { type ChosenFilters, listHref } from '#components/filters/filters.ts'
import { ListLinks } from './list-links.tsx'
import { paths } from '#lib/paths'

const types = {
  all: { text: 'All types', path: paths.proposals, kind: undefined },
  conversion: { text: 'Conversions', path: paths.proposals, kind: 'conversion' },
  transfer: { text: 'Transfers', path: paths.proposals, kind: 'transfer' },
  'form-a-mat': { text: 'Form a MAT', path: paths.formAMats, kind: undefined },
  groups: { text: 'Groups', path: paths.groups, kind: undefined },
} as const
export type ListedType = keyof typeof types

/** The views of what is prepared: proposals by type, the trusts that schools form, the groups. Filters of proposals stay with proposals. */
export function TypeLinks({ current, query = {} }: { current: ListedType | undefined; query?: ChosenFilters }) {
  const links = Object.entries(types).map(([key, { text, path, kind }]) => ({
    text,
    href: path === paths.proposals ? listHref(path, { ...query, kind, page: undefined }) : path,
    isCurrent: key === current,
  }))
  return <ListLinks label="Type" links={links} />
}
