import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import { lockRows } from '#lib/platform/database/lock'
import { Refused } from '#lib/platform/errors'
import { writeProjectProgress } from '#lib/casework/task-progress/write'
import { toProjectFacts } from '#lib/casework/record/project-facts'
import type { Saved } from '#lib/platform/forms/stale-save'
import { refuseWithoutReasons, staleChange, type NewDate } from './changing.ts'
import { loadProjectDate, projectChanges } from './project.ts'
import { confirmedName, confirmedProblem } from '#lib/task-lists/model/date-rules'
import { writeDateChange } from './write.ts'

/**
 * Changes the confirmed date of a project, for reasons of the way it moves, each with its details (Complete 4). A change over somebody else's
 * newer one is not made: it gives both. Throws NotFound, Forbidden, or Refused when a rule says no.
 */
export function changeConfirmedDate(
  who: Principal,
  projectId: string,
  { to, reasons }: NewDate,
  version: number,
): Promise<Saved> {
  return asActor(who, async (tx) => {
    await lockRows(tx, 'project', projectId)
    const project = await loadProjectDate(tx, projectId)
    authorise(who, 'project.edit', toProjectFacts(project))
    const { type, significantOn: from } = project
    if (!from || project.significantIsProvisional)
      throw new Refused('This date is not confirmed yet. Confirm it in the task “External stakeholder kick-off”.')
    const where = projectChanges(projectId)
    if ((await tx.dateChange.count({ where })) !== version)
      return staleChange(tx, who, where, { which: 'significant', name: confirmedName(type), current: from, to })
    const problem = confirmedProblem(to, { ...project, significantOn: from })
    if (problem) throw new Refused(problem)
    refuseWithoutReasons(type, 'confirmed', from, { to, reasons })
    await tx.project.update({ where: { id: projectId }, data: { significantOn: to, version: { increment: 1 } } })
    await writeDateChange(tx, who, { projectId }, { kind: 'significant', from, to, at: new Date(), reasons })
    await writeProjectProgress(tx, who, projectId)
    return { stale: false }
  })
}
