import { backToList } from '#app/_web/back-to-list'
import { page } from '#app/_web/page'
import { proposalParams } from '#app/_web/params'
import { ButtonLink } from '#components/govuk/button'
import { InsetText } from '#components/govuk/inset-text'
import { Page } from '#components/page/page'
import { Decisions } from '#components/proposals/decisions'
import { DeletedInset } from '#components/record-pages/deleted-inset'
import { LatestNotes } from '#components/record-pages/notes'
import { ProposalPages } from '#components/proposals/proposal-pages'
import { ProposalSummary } from '#components/proposals/proposal-summary'
import { TaskSections } from '#components/tasks/task-sections'
import { listNotes } from '#lib/casework/notes/queries'
import { paths } from '#lib/paths'
import { getProposal } from '#lib/casework/proposals/queries'

export default page(proposalParams, async ({ who, proposalId, success }) => {
  const proposal = await getProposal(who, proposalId)
  const subject = { of: 'proposal', id: proposalId } as const
  const notes = await listNotes(who, { subject, take: 3 })
  const [first, ...others] = proposal.projects
  return (
    <Page
      title={proposal.title}
      caption={`Proposal ${proposal.reference}`}
      back={await backToList(paths.proposals)}
      success={success}
    >
      {proposal.deletion && <DeletedInset deletion={proposal.deletion} subject={subject} />}
      {proposal.isLocked && (
        <InsetText>
          This proposal is approved and locked: its answers are what the decision was made on. The work goes on in the{' '}
          {others.length > 0 ? (
            'projects below'
          ) : (
            <a className="govuk-link" href={paths.project(first!.id)}>
              project
            </a>
          )}
          .
        </InsetText>
      )}
      {proposal.mayReopen && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.reopen(proposal.id)}>
            Reopen this proposal
          </a>
        </p>
      )}
      <ProposalSummary proposal={proposal} />
      {proposal.mayDecide && <ButtonLink href={paths.decision(proposal.id)}>Record a decision</ButtonLink>}
      <p className="govuk-body">
        {proposal.completed} of {proposal.applicable} sections completed
      </p>
      <TaskSections sections={proposal.sections} />
      <ProposalPages proposal={proposal} />
      {proposal.mayMakeDocument && (
        <ButtonLink href={paths.document(proposal.id)} kind="secondary">
          Preview the project document
        </ButtonLink>
      )}
      <Decisions decisions={proposal.decisions} />
      <LatestNotes notes={notes} subject={subject} />
      {proposal.mayDelete && (
        <ButtonLink href={paths.delete(subject)} kind="warning">
          Delete this proposal
        </ButtonLink>
      )}
    </Page>
  )
})
