import type { DecisionKind, ProjectType, Route } from '#lib/labels'
import { keepsTrust, trustChangeOf } from '#lib/casework/proposals/trust/rules'

type Proposal = {
  reference: string
  type: ProjectType
  route: Route | null
  decision: DecisionKind | null
  incomingTrustId: string | null
  newTrustId: string | null
  groupId: string | null
}

/** Whether a proposal is being prepared: nothing was decided, or it was deferred. */
export const isPreparing = ({ decision }: Pick<Proposal, 'decision'>) => decision === null || decision === 'deferred'

/** Why a proposal cannot join others that form a trust, as a sentence; undefined when it can. */
export function joinProblem(proposal: Proposal): string | undefined {
  const { reference, type, route, incomingTrustId, newTrustId, groupId } = proposal
  if (!isPreparing(proposal)) return `${reference} has a decision already. Only proposals being prepared can be added.`
  if (newTrustId !== null) return `${reference} forms another new trust. Remove it from that one first.`
  if (groupId !== null)
    return `${reference} is in a group that joins an existing trust. Remove it from the group first.`
  if (trustChangeOf({ type, route, formsNewTrust: false, hasTrust: incomingTrustId !== null }) === 'none')
    return keepsTrust
  return undefined
}

/** Why a proposal cannot leave the trust that it forms with others, as a sentence; undefined when it can. */
export const leaveProblem = (proposal: Pick<Proposal, 'reference' | 'decision'>): string | undefined =>
  isPreparing(proposal)
    ? undefined
    : `${proposal.reference} has a decision already, which was made on the trust that it forms.`

/** Why a registered trust is not the one that was formed, as a sentence; undefined when it can be. */
export const registeredProblem = (
  trust: { id: string; name: string },
  proposals: readonly { reference: string; outgoingTrustId: string | null }[],
): string | undefined => {
  const leaving = proposals.find(({ outgoingTrustId }) => outgoingTrustId === trust.id)
  return leaving && `${trust.name} is the trust that the academies of ${leaving.reference} leave. Select another trust.`
}
