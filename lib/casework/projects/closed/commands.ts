import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import type { Tx } from '#lib/platform/database/client'
import { isUniqueViolation } from '#lib/platform/database/errors/constraint-errors'
import { staleSave } from '#lib/platform/database/history/stale-save'
import { found, Refused } from '#lib/platform/errors'
import type { Saved } from '#lib/platform/forms/stale-save'
import type { ClosureChangeKind } from '#lib/labels'
import { touchProjects, writeProjectProgress } from '#lib/casework/task-progress/write'
import { projectAccessSelect, toProjectFacts } from '#lib/casework/record/project-facts'
import { lockWithProposal } from '#lib/casework/record/lock'
import { correctionOf } from '#lib/casework/record/correction'
import { closureQuestion } from './questions.ts'

const select = { ...projectAccessSelect, outcome: true, version: true } as const

async function lockClosed(tx: Tx, id: string) {
  await lockWithProposal(tx, id)
  return found(await tx.project.findUnique({ where: { id }, select }), 'Project')
}

/**
 * Lets service support change a closed project until the end of the day, for a reason that its history keeps. The same reason given
 * twice is one. Throws NotFound, Forbidden.
 */
export function correctProject(who: Principal, projectId: string, reason: string): Promise<void> {
  return asActor(who, async (tx) => {
    const project = await lockClosed(tx, projectId)
    authorise(who, 'project.correct', toProjectFacts(project))
    const last = correctionOf(project)
    if (last?.changedById === who.id && last.reason === reason) return
    await write(tx, who, projectId, 'changed', reason)
    await touchProjects(tx, who, [projectId])
  })
}

/**
 * Lets a completed project go on, for a reason that its history keeps: whoever had it has it again. Sent twice, it does so once; over a
 * change since `version` it does not: it gives both. Throws
 * NotFound, Forbidden, or Refused when it ended otherwise or its school has another live project.
 */
export async function reopenProject(
  who: Principal,
  projectId: string,
  reason: string,
  version: number,
): Promise<Saved> {
  try {
    return await asActor(who, async (tx) => {
      const project = await lockClosed(tx, projectId)
      const [last] = project.closureChanges
      if (project.phase === 'completing' && last?.kind === 'reopened' && last.changedById === who.id)
        return { stale: false }
      authorise(who, 'project.reopen', toProjectFacts(project))
      if (project.outcome !== 'completed')
        throw new Refused('This project was not completed. Record another decision on its proposal instead.')
      if (project.version !== version)
        return staleSave(tx, 'project', { id: projectId, version: project.version }, [
          { label: closureQuestion('reopened').label, theirs: '', yours: reason },
        ])
      const data = { phase: 'completing', outcome: null, closedAt: null, version: { increment: 1 } } as const
      await tx.project.update({ where: { id: projectId }, data })
      await write(tx, who, projectId, 'reopened', reason)
      await writeProjectProgress(tx, who, projectId)
      return { stale: false }
    })
  } catch (error) {
    if (isUniqueViolation(error, 'project_one_live'))
      throw new Refused('This school has another project that is not closed, so this one cannot be reopened.')
    throw error
  }
}

const write = (tx: Tx, who: Principal, projectId: string, kind: ClosureChangeKind, reason: string) =>
  tx.closureChange.create({ data: { projectId, kind, reason, changedById: who.id, changedAt: new Date() } })
