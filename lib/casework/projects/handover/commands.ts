import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import type { Tx } from '#lib/platform/database/client'
import { lockRows } from '#lib/platform/database/lock'
import { found, Refused } from '#lib/platform/errors'
import { regionalTeamOf } from '#lib/labels'
import { notifyTeamLeads } from '#lib/mail/handed-over'
import { writeNote } from '#lib/casework/notes/write'
import { writeProjectProgress } from '#lib/casework/task-progress/write'
import type { StatusMap } from '#lib/task-lists/model/status'
import { projectAccessSelect, toProjectFacts } from '#lib/casework/record/project-facts'
import type { Handover } from './questions.ts'
import { neededByNobody } from './rules.ts'

const select = {
  ...projectAccessSelect,
  type: true,
  proposalId: true,
  school: { select: { name: true, dioceseCode: true } },
  proposal: { select: { ...projectAccessSelect.proposal.select, route: true } },
} as const

/**
 * Passes an approved project on: to Regional casework services, unassigned until they take it and their team leads told, or kept by the
 * regional team with the delivery officer carrying on (Complete 2.5). Comments become a note. Throws Forbidden, Refused when it was handed over before.
 */
export function handOver(who: Principal, projectId: string, { to, comments, ...details }: Handover): Promise<void> {
  return asActor(who, async (tx) => {
    await lockRows(tx, 'project', projectId)
    const project = found(await tx.project.findUnique({ where: { id: projectId }, select }), 'Project')
    authorise(who, 'project.handOver', toProjectFacts(project))
    if (project.team !== null) throw new Refused('This project has been handed over already.')
    const keeps = to === 'regional-team'
    const at = new Date()
    await tx.project.update({
      where: { id: projectId },
      data: {
        team: keeps ? regionalTeamOf[project.region] : to,
        caseworkerId: keeps ? project.proposal.officerId : null,
        assignedAt: keeps ? at : null,
        handedOverAt: at,
        version: { increment: 1 },
        opening: { update: details },
      },
    })
    const { proposalId, school, proposal } = project
    if (comments) await writeNote(tx, who, { proposalId, projectId, taskKey: 'handover' }, comments)
    const keys = neededByNobody({ type: project.type, route: proposal.route, dioceseCode: school.dioceseCode })
    await writeProjectProgress(tx, who, projectId, { statuses: await setAside(tx, who, projectId, keys) })
    if (!keeps) await notifyTeamLeads(tx, who, to, { id: projectId, school })
  })
}

/** Marks tasks as not applicable, unless somebody has touched them. Gives their statuses. */
async function setAside(tx: Tx, who: Principal, projectId: string, keys: readonly string[]): Promise<StatusMap> {
  const touched = await tx.taskRecord.findMany({ where: { projectId }, select: { taskKey: true } })
  const left = keys.filter((key) => touched.every(({ taskKey }) => taskKey !== key))
  const data = left.map((taskKey) => ({
    projectId,
    taskKey,
    notApplicable: true,
    savedById: who.id,
    savedAt: new Date(),
  }))
  await tx.taskRecord.createMany({ data })
  return Object.fromEntries(left.map((key) => [key, 'not-applicable' as const]))
}
