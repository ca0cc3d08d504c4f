import type { Tx } from '#lib/platform/database/client'
import { lockRows } from '#lib/platform/database/lock'

/**
 * Holds a project and its proposal until the end of the transaction, in the order in which saving a task does: what the tasks say cannot
 * change beside a command that goes by it.
 */
export async function lockWithProposal(tx: Tx, projectId: string): Promise<void> {
  const project = await tx.project.findUnique({ where: { id: projectId }, select: { proposalId: true } })
  if (project) await lockRows(tx, 'proposal', project.proposalId)
  await lockRows(tx, 'project', projectId)
}
