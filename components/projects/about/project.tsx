import { formatDate, formatMonth } from '#lib/calendar/calendar'
import {
  closureReasons,
  decisionMakerRoles,
  decisions,
  initiatedReasons,
  interventionReasons,
  labelOf,
  projectTeams,
  regions,
  transferReasons,
  yesNo,
} from '#lib/labels'
import { paths } from '#lib/paths'
import type { AboutProject } from '#lib/casework/projects/about/queries'
import { noDiocese } from '#lib/reference/schools/school-facts'
import { describeKind } from '#components/projects/describe-type.ts'
import { detailRow, row, type AboutSection } from './section.tsx'

/** What the project is. */
export function projectSection(project: AboutProject): AboutSection {
  const { significantOn, isProvisional, authority, group } = project
  const { dioceseCode, dioceseName } = project.school
  const date = significantOn && `${formatMonth(significantOn)}${isProvisional ? ' (provisional)' : ''}`
  const dateName = project.type === 'conversion' ? 'Conversion date' : 'Transfer date'
  return {
    id: 'project-details',
    title: 'Project details',
    rows: [
      row('Type', describeKind(project.type, project.route)),
      detailRow(dateName, date, project.mayChangeDate && paths.changeConfirmedDate(project.id)),
      row('Local authority', `${authority.name} (${authority.code})`),
      row('Diocese', dioceseName, dioceseCode === noDiocese ? 'None' : 'Not in the register'),
      row('Region', regions[project.region]),
      {
        key: 'Group reference',
        value: group ? (
          <a className="govuk-link" href={paths.group(group.id)}>
            {group.reference}
          </a>
        ) : (
          'Not in a group'
        ),
      },
      row('Team', labelOf(projectTeams, project.team), 'Not handed over yet'),
    ],
  }
}

/** Why the school changes. */
export function reasonsSection({ type, route, reasons, mayEditDetails, id, ...project }: AboutProject): AboutSection {
  const change = mayEditDetails && paths.projectDetail(id, 'two-requires-improvement')
  const order = route === 'sponsored' ? 'Directive academy order' : 'Academy order'
  const because = reasons && [
    ...reasons.interventionReasons.map((code) => labelOf(interventionReasons, code)),
    labelOf(initiatedReasons, reasons.initiatedReason),
    labelOf(closureReasons, reasons.closureReason),
  ]
  return {
    id: 'reasons',
    title: type === 'conversion' ? 'Reasons for the conversion' : 'Reasons for the transfer',
    rows: [
      ...(type === 'conversion'
        ? [row('Kind of order', order)]
        : [
            row('Reason', labelOf(transferReasons, reasons?.transferReason)),
            row('Specific reasons', because?.filter(Boolean).join(', ')),
          ]),
      detailRow('Two requires improvement (2RI)', labelOf(yesNo, project.twoRequiresImprovement), change),
    ],
  }
}

/** Who decided what, when; the decision is changed where it was recorded. */
export const decisionSection = ({ decision, proposalId }: AboutProject): AboutSection => ({
  id: 'decision',
  title: 'Decision',
  rows: [
    {
      key: 'Decision',
      value: (
        <>
          {decision ? `${labelOf(decisions, decision.kind)}. ` : 'None. '}
          <a className="govuk-link" href={paths.proposal(proposalId)}>
            See the proposal
          </a>
        </>
      ),
    },
    row('Date of the decision', decision && formatDate(decision.decidedOn)),
    row('Decided by', decision && (decision.makerName ?? labelOf(decisionMakerRoles, decision.makerRole))),
    row('Conditions', decision?.conditions, 'None'),
  ],
})
