import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import type { Tx } from '#lib/platform/database/client'
import { isUniqueViolation } from '#lib/platform/database/errors/constraint-errors'
import { lockRows } from '#lib/platform/database/lock'
import { found, Refused } from '#lib/platform/errors'
import { writeProjectProgress, writeProposalProgress } from '#lib/casework/task-progress/write'
import type { Phase, ProjectType } from '#lib/labels'
import type { Subject } from '#lib/paths'
import { otherLiveProject } from '#lib/casework/record/deletion'

const projectSelect = { id: true, schoolId: true, type: true, phase: true, deletedAt: true } as const

/**
 * Deletes a proposal with all its projects, or one project of several; the last one takes its proposal with it. Nothing is lost: lists,
 * searches, counts and exports pass it over, and service support may bring it back. Deleting it again changes nothing.
 */
export function deleteRecord(who: Principal, subject: Subject, reason: string): Promise<void> {
  return asActor(who, async (tx) => {
    const { proposal, project } = await lockRecord(tx, subject)
    const deleted = (project ?? proposal).deletedAt !== null || proposal.deletedAt !== null
    authorise(who, subject.of === 'proposal' ? 'proposal.delete' : 'project.delete', { deleted: false })
    if (deleted) return
    const said = { deletedAt: new Date(), deletedById: who.id, deletionReason: reason, version: { increment: 1 } }
    const live = proposal.projects.filter(({ deletedAt }) => deletedAt === null)
    const takesAll = !project || live.every(({ id }) => id === project.id)
    if (takesAll) await tx.proposal.update({ where: { id: proposal.id }, data: said })
    await tx.project.updateMany({
      where: takesAll ? { proposalId: proposal.id, deletedAt: null } : { id: project.id },
      data: said,
    })
    await writeProposalProgress(tx, who, proposal.id)
  })
}

const restored = { deletedAt: null, deletedById: null, deletionReason: null, version: { increment: 1 } } as const

/**
 * Brings back a proposal with the projects that were deleted with it, or a project that was deleted by itself. Throws Refused while a
 * school has another live project of the kind, or while a project's proposal is deleted. Restoring it again changes nothing.
 */
export async function restoreRecord(who: Principal, subject: Subject): Promise<void> {
  try {
    await asActor(who, async (tx) => {
      authorise(who, 'deletion.undo')
      const { proposal, project } = await lockRecord(tx, subject)
      const { deletedAt } = project ?? proposal
      if (deletedAt === null) return
      if (project && proposal.deletedAt) throw new Refused('Its proposal is deleted too. Restore the proposal first.')
      const together = proposal.projects.filter((one) => one.deletedAt?.getTime() === deletedAt.getTime())
      const back = project ? [project] : together
      await refuseOtherLive(tx, back)
      if (!project) await tx.proposal.update({ where: { id: proposal.id }, data: restored })
      await tx.project.updateMany({ where: { id: { in: back.map(({ id }) => id) } }, data: restored })
      for (const { id } of back) await writeProjectProgress(tx, who, id)
      await writeProposalProgress(tx, who, proposal.id)
    })
  } catch (error) {
    if (isUniqueViolation(error, 'project_one_live')) throw new Refused(otherLiveProject('The school', 'live'))
    throw error
  }
}

/** The proposal, locked, with its projects; and the project where it is one's own deletion that is meant. */
async function lockRecord(tx: Tx, { of, id }: Subject) {
  const where = of === 'proposal' ? { id } : { projects: { some: { id } } }
  const { id: proposalId } = found(await tx.proposal.findFirst({ where, select: { id: true } }), 'Record')
  await lockRows(tx, 'proposal', proposalId)
  const proposal = await tx.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: { id: true, deletedAt: true, projects: { select: projectSelect } },
  })
  return { proposal, project: of === 'project' ? proposal.projects.find((one) => one.id === id)! : undefined }
}

async function refuseOtherLive(tx: Tx, back: { schoolId: string; type: ProjectType; phase: Phase }[]): Promise<void> {
  const places = back.filter(({ phase }) => phase !== 'closed').map(({ schoolId, type }) => ({ schoolId, type }))
  if (places.length === 0) return
  const other = await tx.project.findFirst({
    where: { deletedAt: null, phase: { not: 'closed' }, OR: places },
    select: { type: true, school: { select: { name: true } } },
  })
  if (other) throw new Refused(otherLiveProject(other.school.name, other.type))
}
