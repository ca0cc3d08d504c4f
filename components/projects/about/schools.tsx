import { paths } from '#lib/paths'
import type { AboutProject } from '#lib/casework/projects/about/queries'
import { schoolFacts } from '#lib/reference/schools/school-facts'
import type { SummaryRow } from '#components/govuk/summary-list'
import { FolderLink } from './folder-link.tsx'
import { addressRow, detailRow, linkRow, row, type AboutSection } from './section.tsx'

const inRegister = (urn: string) =>
  `https://get-information-schools.service.gov.uk/Establishments/Establishment/Details/${urn}`

/** The school that converts, or the academy that moves. */
export function schoolSection({ school, type, links, mayEditDetails, id }: AboutProject): AboutSection {
  const change = mayEditDetails && paths.projectDetail(id, 'school-folder')
  return {
    id: 'school-details',
    title: type === 'conversion' ? 'School details' : 'Academy details',
    rows: [...registerRows(school), detailRow('SharePoint folder', <FolderLink href={links.school} />, change)],
  }
}

/** The academy that a school becomes, as far as it is known. */
export function academySection({ academy, academyName, authority, mayRecordAcademy, id }: AboutProject): AboutSection {
  const number = academy?.establishmentNumber
  const change = mayRecordAcademy && paths.academyUrn(id)
  return {
    id: 'academy-details',
    title: 'Academy details',
    rows: academy
      ? [
          ...registerRows(academy, change),
          row('LAESTAB', number && `${authority.code}/${number}`, 'Not in the register'),
        ]
      : [detailRow('URN', 'Not provided yet', change), row('Name', academyName, 'Not confirmed yet')],
  }
}

const registerRows = (school: AboutProject['school'], change: string | false = false): SummaryRow[] => [
  row('Name', school.name),
  {
    ...linkRow('URN', school.urn, inRegister),
    ...(change && { actions: detailRow('URN', school.urn, change).actions }),
  },
  ...schoolFacts(school, ['typeName', 'ageRange', 'phaseName']).map(({ label, text }) => row(label, text)),
  addressRow(school),
]
