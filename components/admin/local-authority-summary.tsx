import { SummaryList } from '#components/govuk/summary-list'
import type { LocalAuthorityView } from '#lib/reference/local-authorities/queries'

/** What is known of a local authority. */
export function LocalAuthoritySummary({ authority }: { authority: LocalAuthorityView }) {
  const { name, code, address1, address2, address3, town, county, postcode } = authority
  const lines = [address1, address2, address3, town, county, postcode].filter(Boolean)
  return (
    <SummaryList
      rows={[
        { key: 'Name', value: name },
        { key: 'Code', value: code },
        {
          key: 'Address',
          value: lines.length > 0 ? <span className="app-typed">{lines.join('\n')}</span> : 'Not entered',
        },
      ]}
    />
  )
}
