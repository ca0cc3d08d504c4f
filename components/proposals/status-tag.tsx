import { Tag, type TagColour } from '#components/govuk/tag'
import { proposalStatuses, type ProposalStatus } from '#lib/labels'

const colours: Partial<Record<ProposalStatus, TagColour>> = {
  'pre-decision': 'yellow',
  approved: 'green',
  'approved-with-conditions': 'green',
  deferred: 'orange',
  withdrawn: 'purple',
}

/** Where a proposal stands: not decided yet, or its latest decision. What says no is red. */
export function StatusTag({ status }: { status: ProposalStatus }) {
  return <Tag colour={colours[status] ?? 'red'}>{proposalStatuses[status]}</Tag>
}
