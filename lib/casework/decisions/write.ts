import type { Principal } from '#lib/principal'
import type { Tx } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import type { DecisionKind } from '#lib/labels'
import { writeProposalProgress } from '#lib/casework/task-progress/write'
import type { DecisionAnswers, DecisionReason } from './journey.ts'
import { kindOf, stateAfter } from './rules.ts'

type DecidedProposal = { id: string; projects: readonly { id: string }[] }

/** Appends a decision with its reasons and moves the projects of its proposal on. Gives its id. */
export async function writeDecision(
  tx: Tx,
  who: Principal,
  proposal: DecidedProposal,
  answers: DecisionAnswers,
): Promise<string> {
  const kind = kindOf(answers)
  const { id } = await tx.decision.create({ data: decisionRow(who, proposal.id, answers), select: { id: true } })
  await moveProjects(tx, proposal, kind, answers.academyOrderSentOn ?? null)
  await tx.proposal.update({ where: { id: proposal.id }, data: { version: { increment: 1 } } })
  await writeProposalProgress(tx, who, proposal.id, { decision: kind })
  return id
}

async function moveProjects(
  tx: Tx,
  { id: proposalId, projects }: DecidedProposal,
  kind: DecisionKind,
  academyOrderSentOn: Date | null,
) {
  const { phase, outcome } = stateAfter(kind)
  const closedAt = phase === 'closed' ? new Date() : null
  await tx.project.updateMany({
    where: { proposalId, deletedAt: null },
    data: { phase, outcome, closedAt, version: { increment: 1 } },
  })
  await tx.opening.updateMany({ where: { id: { in: projects.map(({ id }) => id) } }, data: { academyOrderSentOn } })
}

function decisionRow(
  who: Principal,
  proposalId: string,
  answers: DecisionAnswers,
): Prisma.DecisionUncheckedCreateInput {
  const kind = kindOf(answers)
  const { makerRole, makerName } = makerOf(answers)
  return {
    proposalId,
    kind,
    makerRole,
    makerName,
    decidedOn: answers.decidedOn!,
    conditions: kind === 'approved-with-conditions' ? answers.conditions! : null,
    recordedById: who.id,
    reasons: { create: reasonsOf(answers) },
  }
}

/** Only a minister revokes a directive academy order, so nobody is asked who it was. */
function makerOf({ verdict, makerRole, makerName, ministerName }: DecisionAnswers) {
  if (verdict === 'order-revoked') return { makerRole: 'minister' as const, makerName: ministerName! }
  return { makerRole: makerRole!, makerName: makerRole === 'none' ? null : makerName! }
}

function reasonsOf(answers: DecisionAnswers): DecisionReason[] {
  switch (answers.verdict) {
    case 'declined':
      return answers.declinedFor!
    case 'deferred':
      return answers.deferredFor!
    case 'withdrawn':
      return answers.withdrawnFor!
    case 'order-revoked':
      return answers.orderRevokedFor!
    default:
      return []
  }
}
