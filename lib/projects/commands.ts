import { authorise } from '#lib/access/can'
import type { Principal } from '#lib/access/principal'
import { today } from '#lib/calendar'
import { asActor } from '#lib/db/as-actor'
import type { Tx } from '#lib/db/client'
import type { Prisma } from '#lib/db/generated/client'
import { found, NotFound, Refused } from '#lib/errors'
import { regionalTeamOf, type ProjectTeam, type Region } from '#lib/labels'
import { writeEmails } from '#lib/mail/write'
import { paths } from '#lib/paths'
import { writeProjectProgress } from '#lib/progress/write'
import { assignProjects } from './assign.ts'
import { completionSelect, projectAccessSelect, toCompletion, toProjectFacts } from './facts.ts'
import { unmetForCompletion } from './rules.ts'

const select = {
  ...projectAccessSelect,
  ...completionSelect,
  outcome: true,
  school: { select: { name: true } },
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
    if (!keeps) {
      const about = [{ title: project.school.name, path: paths.project(projectId) }]
      await writeEmails(tx, who, 'project-handed-over', { to: await leadsOf(tx, to), about })
    }
  })
}

/** The team's leads: its own alone, not those of every team (Complete 9.3). */
async function leadsOf(tx: Tx, team: ProjectTeam): Promise<string[]> {
  const leads = await tx.personRole.findMany({ where: { role: 'team-lead', team }, select: { personId: true } })
  return leads.map(({ personId }) => personId)
}

/** Assigns a project to an active caseworker, delivery officer or team lead, or to nobody. Throws Refused when the person cannot hold it. */
export async function assignCaseworker(who: Principal, projectId: string, caseworkerId: string | null): Promise<void> {
  const gone = await assignProjects(who, [{ id: projectId }], caseworkerId)
  if (gone.length > 0) throw new NotFound('Project')
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
