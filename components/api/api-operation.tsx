import type { ReactNode } from 'react'
import { lowerFirst } from '#lib/platform/forms/lower-first'
import { Tag } from '#components/govuk/tag'
import { DataTable, type Column } from '#components/lists/data-table'

export type OperationShown = {
  id: string
  method: string
  path: string
  summary: string
  paragraphs: readonly string[]
  parameters: readonly { name: string; place: string; required: boolean; meaning: string; values: string }[]
  answers: readonly { status: string; meaning: string; headers: readonly string[] }[]
  example: string
  /** What the request carries, as an example. */
  body?: string
}

const parameterColumns: Column<OperationShown['parameters'][number]>[] = [
  {
    key: 'name',
    heading: 'Name',
    cell: ({ name, required }) => (
      <>
        <code>{name}</code> {required && <span className="app-under">required</span>}
      </>
    ),
  },
  { key: 'place', heading: 'Where', cell: ({ place }) => place },
  {
    key: 'meaning',
    heading: 'Meaning',
    cell: ({ meaning, values }) => (
      <>
        {withCode(meaning)}
        {values && <span className="app-under">{values}</span>}
      </>
    ),
  },
]

const answerColumns: Column<OperationShown['answers'][number]>[] = [
  { key: 'status', heading: 'Status', cell: ({ status }) => status },
  {
    key: 'meaning',
    heading: 'Meaning',
    cell: ({ meaning, headers }) => (
      <>
        {withCode(meaning)}
        {headers.length > 0 && <span className="app-under">Headers: {headers.join(', ')}</span>}
      </>
    ),
  },
]

/** One operation of the API: what it is for, what it may be asked and how it answers. */
export function ApiOperation({ operation }: { operation: OperationShown }) {
  const { id, method, path, summary, paragraphs, parameters, answers, example, body } = operation
  return (
    <section aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        {summary}
      </h2>
      <p className="govuk-body app-breaks">
        <Tag colour="grey">{method}</Tag> <code>{path}</code>
      </p>
      {paragraphs.map((text) => (
        <p className="govuk-body" key={text}>
          {withCode(text)}
        </p>
      ))}
      <pre className="app-example">
        <code>{example}</code>
      </pre>
      {body && (
        <pre className="app-example">
          <code>{body}</code>
        </pre>
      )}
      {parameters.length > 0 && (
        <DataTable caption={`What to ask: ${lowerFirst(summary)}`} columns={parameterColumns} rows={parameters} dense />
      )}
      <DataTable caption={`How it answers: ${lowerFirst(summary)}`} columns={answerColumns} rows={answers} dense />
    </section>
  )
}

/** Text of the API's document: what stands between backticks is code. */
const withCode = (text: string): ReactNode =>
  text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))
