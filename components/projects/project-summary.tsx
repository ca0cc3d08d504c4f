import { togetherRows } from './group-rows.tsx'
import { SummaryList, type SummaryRow } from '#components/govuk/summary-list'
import { Tag } from '#components/govuk/tag'
import { formatInstant, formatMonth } from '#lib/calendar/calendar'
import { regions } from '#lib/labels'
import { paths } from '#lib/paths'
import type { ProjectFrame } from '#lib/casework/projects/frame'

/** The few facts of a project that all its pages show. */
export function ProjectSummary({ project }: { project: ProjectFrame }) {
  const { significantOn, closedAt } = project
  const dateName = project.type === 'conversion' ? 'Conversion date' : 'Transfer date'
  const rows: SummaryRow[] = [
    {
      key: dateName,
      value: significantOn ? (
        <>
          {formatMonth(significantOn)} {project.isProvisional && <Tag colour="grey">Provisional</Tag>}
        </>
      ) : (
        'Not entered'
      ),
      actions: project.mayChangeDate
        ? [{ text: 'Change', hiddenText: dateName.toLowerCase(), href: paths.changeConfirmedDate(project.id) }]
        : [],
    },
    {
      key: 'Incoming trust',
      value: `${project.incomingTrust ?? 'Not entered'}${project.newTrust ? ' (new trust)' : ''}`,
    },
    ...togetherRows(project),
    ...(project.outgoingTrust ? [{ key: 'Outgoing trust', value: project.outgoingTrust }] : []),
    {
      key: 'Proposal',
      value: (
        <a className="govuk-link" href={paths.proposal(project.proposalId)}>
          {project.reference}
        </a>
      ),
    },
    { key: 'Local authority and region', value: `${project.localAuthority}, ${regions[project.region]}` },
    {
      key: 'Assigned to',
      value: project.caseworker ?? 'Nobody',
      actions:
        project.mayAssign && project.caseworker
          ? [{ text: 'Change', hiddenText: 'who it is assigned to', href: paths.assignProject(project.id) }]
          : [],
    },
    ...foldersOf(project),
    ...(closedAt ? [{ key: 'Closed', value: formatInstant(closedAt) }] : []),
  ]
  return <SummaryList rows={rows} />
}

/** The folders that the handover named. */
function foldersOf({ type, links }: ProjectFrame): SummaryRow[] {
  const folders = [
    [type === 'conversion' ? 'School' : 'Academy', links.school],
    ['Incoming trust', links.incomingTrust],
    ['Outgoing trust', links.outgoingTrust],
  ].filter(([, href]) => href)
  if (folders.length === 0) return []
  const value = (
    <ul className="govuk-list">
      {folders.map(([text, href]) => (
        <li key={text}>
          <a className="govuk-link" href={href!}>
            {text}
            <span className="govuk-visually-hidden"> SharePoint folder</span>
          </a>
        </li>
      ))}
    </ul>
  )
  return [{ key: 'SharePoint folders', value }]
}
