import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { today } from '#lib/calendar/calendar'
import { asActor } from '#lib/platform/database/as-actor'
import type { Tx } from '#lib/platform/database/client'
import { lockRows } from '#lib/platform/database/lock'
import { found, Refused } from '#lib/platform/errors'
import type { HoldChangeKind } from '#lib/labels'
import { paths } from '#lib/paths'
import { touchProjects } from '#lib/casework/task-progress/write'
import { projectAccessSelect, toProjectFacts } from '#lib/casework/record/project-facts'
import { resumeProblem } from '#lib/casework/record/completion-rules'

const select = {
  ...projectAccessSelect,
  type: true,
  heldAt: true,
  significantOn: true,
  significantIsProvisional: true,
  version: true,
} as const

/** Puts a project on hold, with a reason (Complete 2.7). Doing it again changes nothing. Throws Forbidden, Refused when somebody changed it since. */
export function holdProject(who: Principal, projectId: string, reason: string, version: number): Promise<void> {
  return asActor(who, async (tx) => {
    const project = await lockHold(tx, who, projectId)
    if (project.heldAt) return
    if (project.team === null) throw new Refused('Hand the project over before you put it on hold.')
    refuseStale(project.version, version)
    await change(tx, who, projectId, 'held', reason)
  })
}

/** Lets a project go on, with a reason; not while its date is one that has passed. Doing it again changes nothing. Throws Forbidden, Refused. */
export function resumeProject(who: Principal, projectId: string, reason: string, version: number): Promise<void> {
  return asActor(who, async (tx) => {
    const project = await lockHold(tx, who, projectId)
    if (!project.heldAt) return
    refuseStale(project.version, version)
    const problem = resumeProblem(project, today())
    if (problem) {
      const href = project.significantIsProvisional
        ? paths.task({ of: 'project', id: projectId }, 'stakeholder-kick-off')
        : paths.changeConfirmedDate(projectId)
      throw new Refused(problem, undefined, [{ message: problem, href }])
    }
    await change(tx, who, projectId, 'resumed', reason)
  })
}

async function lockHold(tx: Tx, who: Principal, id: string) {
  await lockRows(tx, 'project', id)
  const project = found(await tx.project.findUnique({ where: { id }, select }), 'Project')
  authorise(who, 'project.hold', toProjectFacts(project))
  return project
}

function refuseStale(current: number, version: number): void {
  if (current !== version) throw new Refused('Somebody changed this project meanwhile. Look at it and try again.')
}

async function change(tx: Tx, who: Principal, projectId: string, kind: HoldChangeKind, reason: string): Promise<void> {
  const changedAt = new Date()
  const hold = kind === 'held' ? { heldAt: changedAt, holdReason: reason } : { heldAt: null, holdReason: null }
  await tx.project.update({ where: { id: projectId }, data: { ...hold, version: { increment: 1 } } })
  await tx.holdChange.create({ data: { projectId, kind, reason, changedById: who.id, changedAt } })
  await touchProjects(tx, who, [projectId])
}
