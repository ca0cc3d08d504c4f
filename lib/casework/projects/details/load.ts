import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import type { Tx } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { found } from '#lib/platform/errors'
import { nameSelect } from '#lib/full-name'
import { projectAccessSelect, toProjectFacts } from '#lib/casework/record/project-facts'
import { detailOf } from './questions.ts'

const select = {
  ...projectAccessSelect,
  id: true,
  type: true,
  version: true,
  school: { select: { name: true } },
  opening: {
    select: { schoolLink: true, incomingTrustLink: true, outgoingTrustLink: true, twoRequiresImprovement: true },
  },
  progress: { select: { lastChangedAt: true, lastChangedBy: { select: nameSelect } } },
} satisfies Prisma.ProjectSelect
export type LoadedDetails = Prisma.ProjectGetPayload<{ select: typeof select }>

/** A detail of a project that somebody is about to change, with its question and value; it has none before the handover. Throws NotFound, Forbidden. */
export async function loadDetail(tx: Tx, who: Principal, projectId: string, page: string) {
  const project = found(await tx.project.findUnique({ where: { id: projectId }, select }), 'Project')
  const { name, question } = found(detailOf(page, project.type), 'Detail')
  authorise(who, 'project.edit', toProjectFacts(project))
  found(project.team, 'Detail')
  return { project, name, question, value: project.opening?.[name] ?? null }
}

/** A project whose team somebody is about to change; it has none before the handover. Throws NotFound, Forbidden. */
export async function loadTeam(tx: Tx, who: Principal, projectId: string) {
  const project = found(await tx.project.findUnique({ where: { id: projectId }, select }), 'Project')
  authorise(who, 'project.assign', toProjectFacts(project))
  return { ...project, team: found(project.team, 'Team') }
}
