import { Button, ButtonLink } from '#components/govuk/button'
import { Details } from '#components/govuk/details'
import { paths } from '#lib/paths'

type Props = {
  exportId: string
  /** The filters as a query string, which travel with the file. */
  query: string
  /** A server action that asks for the workbook and goes on to its page. */
  requestWorkbook: () => Promise<void>
}

/** The ways to take an export away. */
export function TakeFile({ exportId, query, requestWorkbook }: Props) {
  const file = paths.exportFile(exportId)
  const forExcel = new URLSearchParams(query)
  forExcel.set('bom', '1')
  return (
    <>
      <form action={requestWorkbook} className="govuk-button-group">
        <ButtonLink href={query ? `${file}?${query}` : file} download>
          Download CSV
        </ButtonLink>
        <ButtonLink href={`${file}?${forExcel}`} download kind="secondary">
          Download CSV for Excel
        </ButtonLink>
        <Button kind="secondary" preventDoubleClick>
          Build Excel file (XLSX)
        </Button>
      </form>
      <Details summary="Which file to choose">
        <p className="govuk-body">The three hold the same rows and columns.</p>
        <ul className="govuk-list govuk-list--bullet">
          <li>CSV is for other systems and for keeping</li>
          <li>CSV for Excel is the same, with a mark that makes Excel read names with accents correctly</li>
          <li>the Excel file has real dates and numbers, and takes a little longer: you can leave while it is built</li>
        </ul>
      </Details>
    </>
  )
}
