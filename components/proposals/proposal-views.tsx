import { type ChosenFilters, listHref } from '#components/filters/filters.ts'
import { ListLinks } from '#components/lists/list-links'
import { TypeLinks } from '#components/lists/type-links'
import { codesOf } from '#lib/labels'
import { paths } from '#lib/paths'
import { firstOrder, looks, sorts, type ProposalFilters } from '#lib/casework/proposals/list/filters'

type Props = { filters: ProposalFilters; query: ChosenFilters }

const marks = {
  asc: { sign: '↑', words: 'ascending: turn round' },
  desc: { sign: '↓', words: 'descending: turn round' },
}

/** The list of proposals by type, in which order it goes, and whether as a table or as cards. The order in force turns round. */
export function ProposalViews({ filters: { type, sort, order, look }, query }: Props) {
  const other = order === 'asc' ? 'desc' : 'asc'
  const orders = codesOf(sorts).map((key) => ({
    text: sorts[key],
    href: listHref(paths.proposals, {
      ...query,
      sort: key,
      order: key === sort ? other : firstOrder(key),
      page: undefined,
    }),
    isCurrent: key === sort,
    mark: key === sort ? marks[order] : undefined,
  }))
  const shown = codesOf(looks).map((key) => ({
    text: looks[key],
    href: listHref(paths.proposals, { ...query, look: key }),
    isCurrent: key === look,
  }))
  return (
    <div className="app-list-views">
      <TypeLinks current={type.length === 1 ? type[0] : 'all'} query={query} />
      <ListLinks label="Sort by" links={orders} />
      <ListLinks label="Show as" links={shown} />
    </div>
  )
}
