import { Button } from '#components/govuk/button'
import { InsetText } from '#components/govuk/inset-text'
import { LinkList } from '#components/page/link-list'
import { can } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { toQuery } from '#lib/catalogue/filters/filters'
import type { ViewDetails } from '#lib/exports/views/queries'
import { paths } from '#lib/paths'
import { keepFilters } from '../views/actions.ts'

type Props = {
  who: Principal
  exportId: string
  view: ViewDetails | undefined
  /** The filters of the page as a query string. */
  query: string
}

/** What else there is to do with an export: look its columns up, ask about it, keep a view of it. */
export function ExportLinks({ who, exportId, view, query }: Props) {
  const isFiltered = view && toQuery(view.filters).toString() !== query
  const kept = [...(view ? [['view', view.id]] : []), ...new URLSearchParams(query)]
  const links = [
    { text: 'What its columns mean', href: `${paths.dictionary}?exportId=${exportId}`, shown: true },
    {
      text: 'Something missing or unclear?',
      href: paths.askAboutExport(exportId),
      shown: can(who, 'exportQuestion.ask'),
    },
    {
      text: view ? 'Save as another view' : 'Save a view for yourself',
      href: `${paths.newView}?${new URLSearchParams(kept)}`,
      shown: exportId === 'merged' && can(who, 'exportView.keep'),
    },
    { text: 'Choose the columns of the view', href: view ? paths.viewColumns(view.id) : '', shown: Boolean(view) },
    {
      text: 'Change this export',
      href: paths.definition(exportId),
      shown: exportId !== 'merged' && can(who, 'export.define'),
    },
  ].filter(({ shown }) => shown)
  return (
    <>
      <h2 className="govuk-heading-m">More about this export</h2>
      <LinkList links={links} />
      {isFiltered && (
        <form action={keepFilters.bind(null, { viewId: view.id, query, version: view.version })}>
          <Button kind="secondary" preventDoubleClick>
            Save these filters with the view
          </Button>
        </form>
      )}
    </>
  )
}

/** Says that a page shows an older version of an export, and leads to the newest. */
export const OlderVersion = ({ exportId, version }: { exportId: string; version: number }) => (
  <InsetText>
    This is version {version}.{' '}
    <a className="govuk-link" href={paths.export(exportId)}>
      Look at the export as it stands
    </a>
  </InsetText>
)
