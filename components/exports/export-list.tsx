import { formatInstant } from '#lib/calendar'
import { paths } from '#lib/paths'

type Entry = { id: string; name: string; purpose: string; rowCount: number; lastTakenAt?: Date }

/** The exports that somebody may take: what each is for, how large it is now, and when they last took it. */
export function ExportList({ exports }: { exports: readonly Entry[] }) {
  return exports.map(({ id, name, purpose, rowCount, lastTakenAt }) => (
    <section key={id} className="app-export" aria-labelledby={`export-${id}`}>
      <h2 className="govuk-heading-m" id={`export-${id}`}>
        <a className="govuk-link" href={paths.export(id)}>
          {name}
        </a>
      </h2>
      <p className="govuk-body">{purpose}</p>
      <p className="govuk-body-s">
        {countRows(rowCount)} now.{' '}
        {lastTakenAt ? `You last took it on ${formatInstant(lastTakenAt)}.` : 'You have not taken it yet.'}
      </p>
    </section>
  ))
}

/** `1 row`, `12,345 rows`. */
export const countRows = (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'row' : 'rows'}`
