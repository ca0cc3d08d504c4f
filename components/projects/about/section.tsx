import { SummaryList, type SummaryRow } from '#components/govuk/summary-list'

/** One part of what is known of a project, under a heading that its page links to. */
export type AboutSection = { id: string; title: string; rows: readonly SummaryRow[] }

/** A row whose value may be missing. */
export const row = (key: string, value: string | null | undefined, missing = 'Not entered'): SummaryRow => ({
  key,
  value: value || missing,
})

/** The lines of an address in the register. */
type Address = Record<'street' | 'locality' | 'address3' | 'town' | 'county' | 'postcode', string | null>
export const addressRow = ({ street, locality, address3, town, county, postcode }: Address): SummaryRow => {
  const lines = [street, locality, address3, town, county, postcode].filter(Boolean)
  return row('Address', lines.join(', '), 'Not in the register')
}

/** A link to what another service says of a number. */
export const linkRow = (key: string, text: string | null, href: (text: string) => string): SummaryRow => ({
  key,
  value: text ? (
    <a className="govuk-link" href={href(text)}>
      {text}
    </a>
  ) : (
    'Not in the register'
  ),
})

/** A detail that somebody may change on a page of its own. */
export const detailRow = (key: string, value: SummaryRow['value'], change: string | false): SummaryRow => ({
  key,
  value: value || 'Not entered',
  actions: change ? [{ text: 'Change', hiddenText: key.toLowerCase(), href: change }] : [],
})

/** The parts one after another. */
export function AboutSections({ sections }: { sections: readonly AboutSection[] }) {
  return (
    <>
      <ul className="govuk-list">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a className="govuk-link govuk-link--no-visited-state" href={`#${id}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
      {sections.map(({ id, title, rows }) => (
        <section key={id} aria-labelledby={id}>
          <h3 className="govuk-heading-s" id={id}>
            {title}
          </h3>
          <SummaryList rows={rows} />
        </section>
      ))}
    </>
  )
}
