import { SummaryList, type SummaryRow } from '#components/govuk/summary-list'
import { formatDate, parseIsoDate } from '#lib/calendar/calendar'
import type { DictionaryEntry } from '#lib/exports/dictionary/dictionary'
import { describeGaps } from '#lib/catalogue/model/gaps'
import { columnTypes } from '#lib/labels'
import { paths } from '#lib/paths'

type Props = {
  entries: readonly DictionaryEntry[]
  /** The export whose columns were asked for alone. */
  asked?: { id: string; name: string }
}

/** What columns mean, one after the other. */
export function DictionaryList({ entries, asked }: Props) {
  return entries.map((entry) => (
    <section key={entry.id} className="app-definition" aria-labelledby={`column-${entry.id}`}>
      <h2 className="govuk-heading-s" id={`column-${entry.id}`}>
        {entry.heading}
      </h2>
      {asked && <OwnHeading entry={entry} asked={asked} />}
      <p className="govuk-body">{entry.meaning}</p>
      <SummaryList className="govuk-summary-list--no-border app-facts" rows={rowsOf(entry)} />
      <p className="govuk-body">
        <a className="govuk-link" href={paths.askAboutExport('merged', entry.id)}>
          Ask about this column<span className="govuk-visually-hidden">, {entry.heading}</span>
        </a>
      </p>
    </section>
  ))
}

/** What the export that was asked for calls a column, where that is another name. */
function OwnHeading({ entry, asked }: { entry: DictionaryEntry; asked: { id: string; name: string } }) {
  const own = entry.exports.find(({ id }) => id === asked.id)?.heading
  if (!own || own === entry.heading) return null
  return (
    <p className="govuk-body">
      {asked.name} calls it <strong>{own}</strong>.
    </p>
  )
}

const rowsOf = (entry: DictionaryEntry): SummaryRow[] => [
  { key: 'ID', value: <code>{entry.id}</code> },
  ...(entry.former.length > 0 ? [{ key: 'Formerly', value: former(entry) }] : []),
  { key: 'Group', value: entry.group },
  { key: 'Type', value: columnTypes[entry.type] },
  { key: 'From', value: entry.sources.join(', ') || 'This service' },
  { key: 'About', value: entry.appliesTo === 'all' ? 'All projects' : sentenceCase(entry.appliesTo) },
  { key: 'Without a value', value: describeGaps(entry.gaps) },
  ...(entry.personal ? [{ key: 'Personal data', value: 'Yes' }] : []),
  { key: 'In', value: <Holders entry={entry} /> },
]

const former = ({ former }: DictionaryEntry) =>
  former.map(({ heading, until }) => `“${heading}” until ${formatDate(parseIsoDate(until)!)}`).join('; ')

/** The exports that hold a column, each with the heading that it has there where that is another. */
function Holders({ entry: { exports, heading } }: { entry: DictionaryEntry }) {
  return (
    <ul className="govuk-list app-holders">
      {exports.map((held) => (
        <li key={held.id}>
          {held.mayTake ? (
            <a className="govuk-link" href={paths.export(held.id)}>
              {held.name}
            </a>
          ) : (
            held.name
          )}
          {held.heading !== heading && `, as “${held.heading}”`}
        </li>
      ))}
    </ul>
  )
}

const sentenceCase = (words: string) => words[0]!.toUpperCase() + words.slice(1)
