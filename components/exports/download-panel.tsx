import { Button, ButtonLink } from '#components/govuk/button'
import { Details } from '#components/govuk/details'
import { paths } from '#lib/paths'

type Props = {
  exportId: string
  /** The filters, and what else travels with the file, as a query string. */
  query: string
  /** A server action that asks for the workbook and goes on to its page. */
  requestWorkbook: () => Promise<void>
}

/** The ways to take an export away. */
export function DownloadPanel({ exportId, query, requestWorkbook }: Props) {
  const file = paths.exportFile(exportId)
  const forExcel = new URLSearchParams(query)
  forExcel.set('bom', '1')
  return (
    <>
      <form action={requestWorkbook} className="govuk-button-group">
        <ButtonLink href={withQuery(file, query)} download>
          Download CSV
        </ButtonLink>
        <ButtonLink href={`${file}?${forExcel}`} download kind="secondary">
          Download CSV for Excel
        </ButtonLink>
        <Button kind="secondary" preventDoubleClick>
          Build Excel file (XLSX)
        </Button>
      </form>
      <HeaderChoice exportId={exportId} query={query} />
      <Details summary="Which file to choose">
        <p className="govuk-body">The three hold the same rows and columns.</p>
        <ul className="govuk-list govuk-list--bullet">
          <li>CSV is for other systems and for keeping</li>
          <li>CSV for Excel is the same, with a mark that makes Excel read names with accents correctly</li>
          <li>the Excel file has real dates and numbers, and takes a little longer: you can leave while it is built</li>
        </ul>
        <p className="govuk-body">
          Programs can read what the columns of the CSV file hold from{' '}
          <a className="govuk-link" href={withQuery(paths.exportMetadata(exportId), query)} download>
            its description (CSVW)
          </a>
          .
        </p>
      </Details>
    </>
  )
}

/** What the first row of the files holds, and the way to the other. */
function HeaderChoice({ exportId, query }: Pick<Props, 'exportId' | 'query'>) {
  const other = new URLSearchParams(query)
  const isId = other.get('header') === 'id'
  if (isId) other.delete('header')
  else other.set('header', 'id')
  return (
    <p className="govuk-body">
      {isId
        ? 'The first row of the files holds the ids of the columns. '
        : 'The first row of the files holds headings. '}
      <a className="govuk-link" href={withQuery(paths.export(exportId), other.toString())}>
        {isId ? 'Use headings instead' : 'Use column ids instead'}
      </a>
      {!isId && ', which stay the same when a heading is renamed'}.
    </p>
  )
}

const withQuery = (path: string, query: string) => (query ? `${path}?${query}` : path)
