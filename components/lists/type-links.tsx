import { type ChosenFilters, listHref } from '#components/filters/filters.ts'
import { ListLinks } from './list-links.tsx'
import { paths } from '#lib/paths'

const types = {
  all: { text: 'All types', path: paths.proposals, type: undefined },
  conversion: { text: 'Conversions', path: paths.proposals, type: 'conversion' },
  transfer: { text: 'Transfers', path: paths.proposals, type: 'transfer' },
  'form-a-mat': { text: 'Form a MAT', path: paths.formAMats, type: undefined },
  groups: { text: 'Groups', path: paths.groups, type: undefined },
} as const
export type ListedType = keyof typeof types

/** The views of what is prepared: proposals by type, the trusts that schools form, the groups. Filters of proposals stay with proposals. */
export function TypeLinks({ current, query = {} }: { current: ListedType | undefined; query?: ChosenFilters }) {
  const links = Object.entries(types).map(([key, { text, path, type }]) => ({
    text,
    href: path === paths.proposals ? listHref(path, { ...query, type, page: undefined }) : path,
    isCurrent: key === current,
  }))
  return <ListLinks label="Type" links={links} />
}
