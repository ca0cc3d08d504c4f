import { describeKind } from '#components/projects/describe-type.ts'
import { StateTag } from '#components/projects/state-tag'
import { togetherRows } from '#components/projects/group-rows'
import { SummaryList } from '#components/govuk/summary-list'
import { formatDate, formatInstant, formatMonth } from '#lib/calendar/calendar'
import { regions } from '#lib/labels'
import { paths } from '#lib/paths'
import type { ProposalView } from '#lib/casework/proposals/queries'

const describeApplication = (reference: string, receivedOn: Date | null) =>
  receivedOn ? `${reference}, received on ${formatDate(receivedOn)}` : reference

/** What a proposal is and where it stands, with its schools. */
export function ProposalSummary({ proposal }: { proposal: ProposalView }) {
  const rows = [
    { key: 'Type', value: describeKind(proposal.type, proposal.route) },
    {
      key: 'Incoming trust',
      value: `${proposal.incomingTrust ?? 'None yet'}${proposal.isFormAMat ? ' (new trust)' : ''}`,
      actions: proposal.mayChangeTrust
        ? [{ text: 'Change', hiddenText: 'incoming trust', href: paths.changeTrust(proposal.id) }]
        : [],
    },
    ...togetherRows(proposal),
    ...(proposal.outgoingTrust ? [{ key: 'Outgoing trust', value: proposal.outgoingTrust }] : []),
    {
      key: 'Proposed decision date',
      value: (
        <>
          {proposal.proposedDecisionOn ? formatDate(proposal.proposedDecisionOn) : 'Not entered'}
          <br />
          <a className="govuk-link" href={paths.dates(proposal.id)}>
            Dates and their history
          </a>
        </>
      ),
    },
    {
      key: 'Delivery officer',
      value: proposal.officer ?? 'Nobody',
      actions: proposal.mayAssign
        ? [{ text: 'Change', hiddenText: 'delivery officer', href: paths.assignProposal(proposal.id) }]
        : [],
    },
    ...(proposal.applicationReference
      ? [
          {
            key: 'Application',
            value: describeApplication(proposal.applicationReference, proposal.applicationReceivedOn),
          },
        ]
      : []),
    ...(proposal.route === 'voluntary' && (proposal.mayEnterAcademyOrder || proposal.academyOrderSentOn)
      ? [
          {
            key: 'Academy order sent',
            value: proposal.academyOrderSentOn ? formatDate(proposal.academyOrderSentOn) : 'Not entered',
            actions: proposal.mayEnterAcademyOrder
              ? [
                  {
                    text: 'Change',
                    hiddenText: 'date the academy order was sent',
                    href: paths.academyOrder(proposal.id),
                  },
                ]
              : [],
          },
        ]
      : []),
    { key: 'Created', value: `${formatInstant(proposal.createdAt)} by ${proposal.createdBy}` },
    ...proposal.projects.map((project) => ({
      key: proposal.projects.length > 1 ? project.school.name : 'School',
      value: (
        <>
          <StateTag phase={project.phase} outcome={project.outcome} decision={proposal.decision} />
          <br />
          URN {project.school.urn}, {[project.school.typeName, project.school.phaseName].filter(Boolean).join(', ')}
          <br />
          {project.localAuthority}, {regions[project.region]}
          <br />
          {project.significantOn ? `Proposed for ${formatMonth(project.significantOn)}` : 'No proposed date yet'}
          {project.phase !== 'preparing' && (
            <>
              <br />
              <a className="govuk-link" href={paths.project(project.id)}>
                See the project<span className="govuk-visually-hidden"> of {project.school.name}</span>
              </a>
            </>
          )}
        </>
      ),
    })),
  ]
  return <SummaryList rows={rows} />
}
