import { describeKind } from './kind.ts'
import { StateTag } from './state-tag.tsx'
import { togetherRows } from './together.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'
import { Tag } from '../govuk/tag.tsx'
import { formatDate, formatMonth } from '#lib/calendar'
import { decisions, labelOf, projectTeams, regions } from '#lib/labels'
import { paths } from '#lib/paths'
import type { ProjectView } from '#lib/projects/queries'

/** What a project is and where it stands. */
export function ProjectSummary({ project }: { project: ProjectView }) {
  const { significantOn, decision } = project
  const dateName = project.kind === 'conversion' ? 'Conversion date' : 'Transfer date'
  const rows = [
    {
      key: 'Status',
      value: (
        <>
          <StateTag phase={project.phase} outcome={project.outcome} /> {project.hold && <Tag colour="red">On hold</Tag>}
        </>
      ),
    },
    { key: 'Type', value: describeKind(project.kind, project.route) },
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
      value: `${project.incomingTrust ?? 'Not entered'}${project.isFormAMat ? ' (new trust)' : ''}`,
    },
    ...togetherRows(project),
    ...(project.outgoingTrust ? [{ key: 'Outgoing trust', value: project.outgoingTrust }] : []),
    { key: 'Local authority and region', value: `${project.localAuthority}, ${regions[project.region]}` },
    { key: 'Team', value: labelOf(projectTeams, project.team) || 'Not handed over yet' },
    {
      key: 'Assigned to',
      value: project.caseworker ?? 'Nobody',
      actions:
        project.mayAssign && project.caseworker
          ? [{ text: 'Change', hiddenText: 'who it is assigned to', href: paths.assignProject(project.id) }]
          : [],
    },
    {
      key: 'Decision',
      value: (
        <>
          {decision ? `${labelOf(decisions, decision.kind)} on ${formatDate(decision.decidedOn)}. ` : 'None yet. '}
          <a className="govuk-link" href={paths.proposal(project.proposalId)}>
            See the proposal
          </a>
        </>
      ),
    },
  ]
  return <SummaryList rows={rows} />
}
