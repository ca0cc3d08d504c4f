import type { Tx } from '#lib/platform/database/client'

/**
 * Holds a project and its proposal until the end of the transaction, in the order in which saving a task does: what the tasks say cannot
 * change beside a command that goes by it.
 */
export async function lockWithProposal(tx: Tx, projectId: string): Promise<void> {
  await tx.$queryRaw`
    select id from proposal where id = (select proposal_id from project where id = ${projectId}::uuid) for update`
  await tx.$queryRaw`select id from project where id = ${projectId}::uuid for update`
}
