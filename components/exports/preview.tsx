import { ScrollBox } from '#components/lists/data-table'
import { Table } from '#components/govuk/table'

type Props = {
  columns: readonly { heading: string; type: string; personal?: boolean }[]
  rows: readonly (readonly (string | null)[])[]
}

/** The first rows of an export as they will be in the file; wide, so it scrolls by itself. */
export function Preview({ columns, rows }: Props) {
  return (
    <ScrollBox label="Preview of the first rows">
      <Table
        caption="Preview of the first rows"
        captionClassName="govuk-table__caption--m"
        className="govuk-table--small-text-until-tablet app-table--dense app-preview"
        head={columns.map(({ heading, type, personal }) => ({
          content: personal ? <Personal heading={heading} /> : heading,
          numeric: isNumber(type),
        }))}
        rows={rows.map((row) => row.map((text, index) => ({ content: text, numeric: isNumber(columns[index]?.type) })))}
      />
    </ScrollBox>
  )
}

/** A heading above what tells of people. */
const Personal = ({ heading }: { heading: string }) => (
  <>
    {heading} <span className="app-personal">(personal data)</span>
  </>
)

const isNumber = (type: string | undefined) => type === 'integer' || type === 'decimal'
