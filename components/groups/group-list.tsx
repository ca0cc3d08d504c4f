import type { ReactNode } from 'react'
import { FilterForm } from '#components/filters/filter-form'
import { Page } from '#components/page/page'
import { CountSummary } from '#components/lists/count-summary'
import { EmptyState } from '#components/lists/empty-state'
import { FilterChips } from '#components/filters/filter-chips'
import { chipsOf, listHref, type ChosenFilters, type Filter } from '#components/filters/filters.ts'
import { GroupTable } from './group-table.tsx'
import { Pager } from '#components/lists/pager'
import { countPages } from '#components/lists/pages.ts'
import { TypeLinks, type ListedType } from '#components/lists/type-links'
import type { GroupPage } from '#lib/casework/groups/list'

type Props = GroupPage & {
  title: string
  type: ListedType
  path: string
  pathOf: (id: string) => string
  /** What the number beside each is called. */
  numberName: string
  one: string
  many: string
  page: number
  size: number
  panel: readonly Filter[]
  query: ChosenFilters
  success?: string
  /** Above the list. */
  children?: ReactNode
}

/** The list of groups or of trusts being formed: what is chosen is in the address, as with every list. */
export function GroupList({ title, type, path, rows, total, page, size, panel, query, children, ...props }: Props) {
  const pages = countPages(total, size)
  return (
    <Page
      title={title}
      documentTitle={pages > 1 ? `${title} (page ${page} of ${pages})` : undefined}
      width="full"
      success={props.success}
    >
      <div className="app-filtered">
        <FilterForm action={path} filters={panel} chosen={query} />
        <div>
          {children}
          <FilterChips chips={chipsOf(panel, query, path)} clearHref={path} />
          {total > 0 && <CountSummary total={total} page={page} size={size} one={props.one} many={props.many} />}
          <div className="app-list-views">
            <TypeLinks current={type} />
          </div>
          {total > 0 ? (
            <GroupTable rows={rows} caption={title} pathOf={props.pathOf} numberName={props.numberName} />
          ) : (
            <EmptyState title={`No ${props.many} found`}>
              <p className="govuk-body">Take some filters away.</p>
            </EmptyState>
          )}
          <Pager
            total={total}
            page={page}
            size={size}
            href={(number) => listHref(path, { ...query, page: String(number) })}
          />
        </div>
      </div>
    </Page>
  )
}
