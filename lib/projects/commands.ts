import { authorise } from '#lib/access/can'
import type { Principal } from '#lib/access/principal'
import { today } from '#lib/calendar'
import { asActor } from '#lib/db/as-actor'
import type { Tx } from '#lib/db/client'
import type { Prisma } from '#lib/db/generated/client'
import { found, Refused } from '#lib/errors'
import { regionalTeamOf, type Region } from '#lib/labels'
import { writeProjectProgress } from '#lib/progress/write'
import { completionSelect, projectAccessSelect, toCompletion, toProjectFacts } from './facts.ts'
import { unmetForCompletion } from './rules.ts'

const select = {
  ...projectAccessSelect,
  ...completionSelect,
  outcome: true,
} satisfies Prisma.ProjectSelect

async function lockProject(tx: Tx, id: string) {
  await tx.$queryRaw`select id from project where id = ${id}::uuid for update`
  return found(await tx.project.findUnique({ where: { id }, select }), 'Project')
}

/**
 * Passes an approved project on: to Regional casework services, unassigned until they take it, or kept by the regional team with the
 * delivery officer carrying on (Complete 2.5).
 */
export function handOver(
  who: Principal,
  projectId: string,
  to: 'regional-casework-services' | 'regional-team',
): Promise<void> {
  return asActor(who, async (tx) => {
    const project = await lockProject(tx, projectId)
    authorise(who, 'project.handOver', toProjectFacts(project))
    if (project.team !== null) throw new Refused('This project has been handed over already.')
    const keeps = to === 'regional-team'
    await tx.project.update({
      where: { id: projectId },
      data: {
        team: keeps ? regionalTeamOf[project.region as Region] : to,
        caseworkerId: keeps ? project.proposal.officerId : null,
        assignedAt: keeps ? new Date() : null,
        version: { increment: 1 },
      },
    })
    await writeProjectProgress(tx, who, projectId)
  })
}

/** Assigns a project to an active caseworker, delivery officer or team lead. Throws Refused when the person cannot hold it. */
export function assignCaseworker(who: Principal, projectId: string, caseworkerId: string): Promise<void> {
  return asActor(who, async (tx) => {
    const project = await lockProject(tx, projectId)
    authorise(who, 'project.assign', toProjectFacts(project))
    if (project.team === null) throw new Refused('Hand the project over before you assign it.')
    const roles = { some: { role: { in: ['caseworker', 'delivery-officer', 'team-lead'] } } }
    if ((await tx.person.count({ where: { id: caseworkerId, deactivatedAt: null, roles } })) === 0)
      throw new Refused(
        'Select somebody from the list: an active caseworker, delivery officer or team lead',
        'caseworkerId',
      )
    await tx.project.update({
      where: { id: projectId },
      data: { caseworkerId, assignedAt: new Date(), version: { increment: 1 } },
    })
    await writeProjectProgress(tx, who, projectId)
  })
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
    const unmet = unmetForCompletion(toCompletion(project), today())
    if (unmet.length > 0) throw new Refused(unmet.map(({ sentence }) => sentence).join('. '))
    await tx.project.update({
      where: { id: projectId },
      data: { phase: 'closed', outcome: 'completed', closedAt: new Date(), version: { increment: 1 } },
    })
    await writeProjectProgress(tx, who, projectId)
  })
}
