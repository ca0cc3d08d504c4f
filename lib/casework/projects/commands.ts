import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { today } from '#lib/calendar/calendar'
import { staleAssignment } from '#lib/casework/record/stale-assignment'
import { asActor } from '#lib/platform/database/as-actor'
import { db, type Tx } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { found } from '#lib/platform/errors'
import { writeProjectProgress } from '#lib/casework/task-progress/write'
import type { Saved } from '#lib/platform/forms/stale-save'
import { assignProjects } from './assign.ts'
import { completionSelect, projectAccessSelect, toCompletion, toProjectFacts } from '#lib/casework/record/project-facts'
import { assertCompletable } from './unmet-conditions.ts'
import { lockWithProposal } from '#lib/casework/record/lock'
import { unmetForCompletion } from '#lib/casework/record/completion-rules'

const select = {
  ...projectAccessSelect,
  ...completionSelect,
  id: true,
  outcome: true,
  proposal: { select: { ...projectAccessSelect.proposal.select, ...completionSelect.proposal.select } },
} satisfies Prisma.ProjectSelect

async function lockProject(tx: Tx, id: string) {
  await lockWithProposal(tx, id)
  return found(await tx.project.findUnique({ where: { id }, select }), 'Project')
}

/**
 * Assigns a project to an active caseworker, delivery officer or team lead, or to nobody. Whoever was given it since `version` keeps it:
 * both are given. Throws NotFound, Forbidden, or Refused when the person cannot hold it.
 */
export async function assignCaseworker(
  who: Principal,
  projectId: string,
  caseworkerId: string | null,
  version?: number,
): Promise<Saved> {
  const changed = await assignProjects(who, [{ id: projectId, version }], caseworkerId)
  if (changed.length === 0) return { stale: false }
  const now = await staleAssignment(db(), 'project', { id: projectId, version: version ?? 0 }, caseworkerId)
  return now.stale ? now : assignCaseworker(who, projectId, caseworkerId, now.version)
}

/** Completes a project when its conditions hold (Complete 2.8). Completing it again changes nothing. Throws Refused naming what is unmet. */
export function completeProject(who: Principal, projectId: string): Promise<void> {
  return asActor(who, async (tx) => {
    const project = await lockProject(tx, projectId)
    if (project.outcome === 'completed') {
      authorise(who, 'project.view', { deleted: project.deletedAt !== null })
      return
    }
    authorise(who, 'project.complete', toProjectFacts(project))
    assertCompletable(
      { id: projectId, newTrust: project.proposal.newTrust },
      unmetForCompletion(toCompletion(project), today()),
    )
    await tx.project.update({
      where: { id: projectId },
      data: { phase: 'closed', outcome: 'completed', closedAt: new Date(), version: { increment: 1 } },
    })
    await writeProjectProgress(tx, who, projectId)
  })
}
