import type { Shown } from '#lib/task-lists/model/shown'
import { SummaryList } from '#components/govuk/summary-list'
import { Table } from '#components/govuk/table'

/** What is known already, above what is asked. */
export function ShownFacts({ shown }: { shown: readonly Shown[] }) {
  return shown.map((part) => {
    if (part.type === 'facts')
      return (
        <section key={part.title}>
          <h2 className="govuk-heading-m">{part.title}</h2>
          <SummaryList rows={part.facts.map(({ label, text }) => ({ key: label, value: text }))} />
        </section>
      )
    return (
      <Table
        key={part.title}
        caption={part.title}
        captionClassName="govuk-table__caption--m"
        head={part.headings.map((content, index) => ({ content, numeric: index > 0 }))}
        rows={part.rows.map((row) => row.map((content, index) => ({ content, numeric: index > 0 })))}
        firstCellIsHeader
        stacks
      />
    )
  })
}
