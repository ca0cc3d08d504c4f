import { formatInstant } from '#lib/calendar/calendar'
import { emailStates, type EmailState } from '#lib/mail/filters'
import type { EmailRow } from '#lib/mail/queries'
import { Details } from '#components/govuk/details'
import { Tag } from '#components/govuk/tag'
import { DataTable, type Column } from '#components/lists/data-table'

const colours = { waiting: 'yellow', sent: 'green', failed: 'red' } as const satisfies Record<EmailState, string>

const columns: Column<EmailRow>[] = [
  {
    key: 'to',
    heading: 'To',
    cell: ({ person, address }) => (
      <>
        {person}
        <span className="app-under">{address}</span>
      </>
    ),
  },
  {
    key: 'message',
    heading: 'Message',
    cell: ({ subject, body }) => (
      <Details summary={subject}>
        {body.split('\n\n').map((paragraph, index) => (
          <p key={index} className="govuk-body-s app-typed">
            {paragraph}
          </p>
        ))}
      </Details>
    ),
  },
  { key: 'written', heading: 'Written', className: 'app-whole', cell: ({ createdAt }) => formatInstant(createdAt) },
  {
    key: 'state',
    heading: 'State',
    cell: ({ state, sentAt, attempts, lastProblem }) => (
      <>
        <Tag colour={colours[state]}>{emailStates[state]}</Tag>
        {sentAt && <span className="app-under">{formatInstant(sentAt)}</span>}
        {!sentAt && attempts > 0 && (
          <span className="app-under">{attempts === 1 ? 'Tried once' : `Tried ${attempts} times`}</span>
        )}
        {lastProblem && <span className="app-under">{lastProblem}</span>}
      </>
    ),
  },
]

/** E-mails of the outbox as a table. */
export function EmailTable({ rows }: { rows: readonly EmailRow[] }) {
  return <DataTable caption="Emails" captionHidden columns={columns} rows={rows} dense />
}
