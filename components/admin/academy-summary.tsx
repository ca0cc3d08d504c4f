import { SummaryList } from '#components/govuk/summary-list'
import type { RegisteredAcademy } from '#lib/casework/academies/select'

/** What the register knows of an academy, to recognise it by. */
export function AcademySummary({ academy }: { academy: RegisteredAcademy }) {
  const { street, locality, address3, town, county, postcode } = academy
  const address = [street, locality, address3, town, county, postcode].filter(Boolean).join('\n')
  return (
    <SummaryList
      rows={[
        { key: 'Academy', value: academy.name },
        { key: 'URN', value: academy.urn },
        { key: 'Address', value: <span className="app-typed">{address || missing}</span> },
        { key: 'Local authority', value: academy.localAuthority?.name ?? missing },
        { key: 'Phase', value: academy.phaseName ?? missing },
        { key: 'Type', value: academy.typeName ?? missing },
        { key: 'Status', value: academy.statusName ?? missing },
      ]}
    />
  )
}

const missing = 'Not in the register'
