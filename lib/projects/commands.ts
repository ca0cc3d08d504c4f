import { authorise } from '#lib/access/can'
import type { Principal } from '#lib/access/principal'
import { today } from '#lib/calendar'
import { staleAssignment } from '#lib/assignment/stale'
import { asActor } from '#lib/db/as-actor'
import { db, type Tx } from '#lib/db/client'
import type { Prisma } from '#lib/db/generated/client'
import { found } from '#lib/errors'
import { writeProjectProgress } from '#lib/progress/write'
import type { Saved } from '#lib/saved'
import { assignProjects } from './assign.ts'
import { completionSelect, projectAccessSelect, toCompletion, toProjectFacts } from './facts.ts'
import { refuseIncomplete } from './fixes.ts'
import { lockWithProposal } from './lock.ts'
import { unmetForCompletion } from './rules.ts'

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
    refuseIncomplete(
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
