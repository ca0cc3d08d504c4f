import type { DecisionKind } from '#lib/labels'

/** As many as a group takes in at once, and as many as a page of it shows. */
export const maxMembers = 200

type Candidate = {
  reference: string
  incomingTrustId: string | null
  groupId: string | null
  decision: DecisionKind | null
  deleted: boolean
}

/** Why a proposal cannot be put into a group that joins a trust (Prepare 1.6), as a sentence; undefined when it can. */
export function groupProblem(
  { reference, incomingTrustId, groupId, decision, deleted }: Candidate,
  trustId: string,
): string | undefined {
  if (deleted) return `${reference} is deleted, so it cannot be added to a group.`
  if (groupId !== null) return `${reference} is in a group already. Remove it from that group first.`
  if (decision !== null) return `${reference} has a decision already. Only proposals without one can be added.`
  if (incomingTrustId !== trustId) return `${reference} does not join the trust of this group.`
  return undefined
}

/** A group joins one trust: a member that is to join another leaves it first. */
export const inGroupProblem = (reference: string) =>
  `This proposal is in ${reference}, which joins one trust together. Remove it from the group before you select another trust.`
