import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { today } from '#lib/calendar/calendar'
import { asActor } from '#lib/platform/database/as-actor'
import type { Tx } from '#lib/platform/database/client'
import { lockRows } from '#lib/platform/database/lock'
import { staleSave } from '#lib/platform/database/history/stale-save'
import { found, Refused } from '#lib/platform/errors'
import type { Saved } from '#lib/platform/forms/stale-save'
import type { HoldChangeKind } from '#lib/labels'
import { paths } from '#lib/paths'
import { touchProjects } from '#lib/casework/task-progress/write'
import { projectAccessSelect, toProjectFacts } from '#lib/casework/record/project-facts'
import { resumeProblem } from '#lib/casework/record/completion-rules'
import { holdQuestion } from './questions.ts'

const select = {
  ...projectAccessSelect,
  id: true,
  type: true,
  heldAt: true,
  significantOn: true,
  significantIsProvisional: true,
  version: true,
} as const

/**
 * Puts a project on hold, with a reason (Complete 2.7). Doing it again changes nothing; nor does it on a project that somebody changed
 * since `version`. Throws NotFound, Forbidden, Refused.
 */
export function holdProject(who: Principal, projectId: string, reason: string, version: number): Promise<Saved> {
  return asActor(who, async (tx) => {
    const project = await lockHold(tx, who, projectId)
    if (project.heldAt) return { stale: false }
    if (project.team === null) throw new Refused('Hand the project over before you put it on hold.')
    if (project.version !== version) return staleReason(tx, project, 'held', reason)
    return change(tx, who, projectId, 'held', reason)
  })
}

/** Lets a project go on, with a reason, as `holdProject` holds it; not while its date is one that has passed. */
export function resumeProject(who: Principal, projectId: string, reason: string, version: number): Promise<Saved> {
  return asActor(who, async (tx) => {
    const project = await lockHold(tx, who, projectId)
    if (!project.heldAt) return { stale: false }
    if (project.version !== version) return staleReason(tx, project, 'resumed', reason)
    const problem = resumeProblem(project, today())
    if (problem) {
      const href = project.significantIsProvisional
        ? paths.task({ of: 'project', id: projectId }, 'stakeholder-kick-off')
        : paths.changeConfirmedDate(projectId)
      throw new Refused(problem, undefined, [{ message: problem, href }])
    }
    return change(tx, who, projectId, 'resumed', reason)
  })
}

async function lockHold(tx: Tx, who: Principal, id: string) {
  await lockRows(tx, 'project', id)
  const project = found(await tx.project.findUnique({ where: { id }, select }), 'Project')
  authorise(who, 'project.hold', toProjectFacts(project))
  return project
}

const staleReason = (tx: Tx, project: { id: string; version: number }, kind: HoldChangeKind, reason: string) =>
  staleSave(tx, 'project', project, [{ label: holdQuestion(kind).label, theirs: '', yours: reason }])

async function change(tx: Tx, who: Principal, projectId: string, kind: HoldChangeKind, reason: string): Promise<Saved> {
  const changedAt = new Date()
  const hold = kind === 'held' ? { heldAt: changedAt, holdReason: reason } : { heldAt: null, holdReason: null }
  await tx.project.update({ where: { id: projectId }, data: { ...hold, version: { increment: 1 } } })
  await tx.holdChange.create({ data: { projectId, kind, reason, changedById: who.id, changedAt } })
  await touchProjects(tx, who, [projectId])
  return { stale: false }
}
