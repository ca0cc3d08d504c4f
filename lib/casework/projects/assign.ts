import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { ensureAssignable } from '#lib/people/ensure-assignable'
import { assignableRoles } from '#lib/access/permissions/roles'
import { changedSince, type AssignmentChoice } from '#lib/casework/record/assignment-rules'
import { asActor } from '#lib/platform/database/as-actor'
import { lockRows } from '#lib/platform/database/lock'
import { Refused } from '#lib/platform/errors'
import { writeEmails } from '#lib/mail/write'
import { paths } from '#lib/paths'
import { writeAssigned } from '#lib/casework/task-progress/write'
import { projectAccessSelect, toProjectFacts } from '#lib/casework/record/project-facts'

const select = { ...projectAccessSelect, id: true, version: true, school: { select: { name: true } } } as const

/**
 * Assigns an active caseworker, delivery officer or team lead, or nobody, to all of the chosen projects or to none of them; whoever gets them
 * is told. Gives the ids of those that have changed since they were looked at: then nothing was done. Throws Forbidden, or Refused
 * when the person cannot hold them or a project has not been handed over.
 */
export function assignProjects(
  who: Principal,
  chosen: readonly AssignmentChoice[],
  caseworkerId: string | null,
): Promise<string[]> {
  return asActor(who, async (tx) => {
    const ids = chosen.map(({ id }) => id)
    await lockRows(tx, 'project', ids)
    const projects = await tx.project.findMany({ where: { id: { in: ids } }, select, orderBy: { id: 'asc' } })
    for (const project of projects) authorise(who, 'project.assign', toProjectFacts(project))
    const changed = changedSince(chosen, projects, ({ caseworkerId: has }) => has === caseworkerId)
    if (changed.length > 0) return changed
    if (projects.some(({ team }) => team === null)) throw new Refused('Hand the project over before you assign it.')
    await ensureAssignable(tx, caseworkerId, {
      roles: assignableRoles.project,
      message: 'Select somebody from the list: an active caseworker, delivery officer or team lead',
      field: 'caseworkerId',
    })
    const given = projects.filter((project) => project.caseworkerId !== caseworkerId)
    const where = { id: { in: given.map(({ id }) => id) } }
    const assignedAt = caseworkerId === null ? null : new Date()
    await tx.project.updateMany({ where, data: { caseworkerId, assignedAt, version: { increment: 1 } } })
    await writeAssigned(tx, who, where.id.in)
    const about = given.map(({ id, school }) => ({ title: school.name, path: paths.project(id) }))
    await writeEmails(tx, who, 'project-assigned', { to: [caseworkerId], about })
    return []
  })
}
