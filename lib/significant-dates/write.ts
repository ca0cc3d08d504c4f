import type { Principal } from '#lib/access/principal'
import type { Tx } from '#lib/db/client'
import { Refused } from '#lib/errors'

type Who = Pick<Principal, 'id'>

/**
 * Proposes the conversion or transfer date of all projects of a proposal. The first entry is no change; a later one is kept in the
 * date history (Prepare 4.1). A date already confirmed stays.
 */
export async function proposeDate(tx: Tx, who: Who, proposalId: string, date: Date | null): Promise<void> {
  const projects = await tx.project.findMany({
    where: { proposalId, significantIsProvisional: true, deletedAt: null },
    select: { id: true, significantOn: true },
    take: 500,
  })
  for (const { id, significantOn } of projects) {
    if (significantOn?.getTime() === date?.getTime()) continue
    await tx.project.update({ where: { id }, data: { significantOn: date } })
    if (significantOn)
      await tx.dateChange.create({
        data: { projectId: id, kind: 'significant', fromOn: significantOn, toOn: date, changedById: who.id },
      })
  }
}

/** Confirms the date at the external stakeholder kick-off, once: from then on it changes only with a reason (Complete 4). */
export async function confirmDate(tx: Tx, who: Who, projectId: string, date: Date | null): Promise<void> {
  const select = { significantOn: true, significantIsProvisional: true } as const
  const project = await tx.project.findUniqueOrThrow({ where: { id: projectId }, select })
  if (!project.significantIsProvisional) {
    if (date && date.getTime() !== project.significantOn?.getTime())
      throw new Refused(
        'The date has been confirmed already. Change it from the project’s date page.',
        'confirmedOn-month',
      )
    return
  }
  if (!date) return
  await tx.project.update({ where: { id: projectId }, data: { significantOn: date, significantIsProvisional: false } })
  await tx.dateChange.create({
    data: {
      projectId,
      kind: 'significant',
      fromOn: project.significantOn,
      toOn: date,
      changedById: who.id,
      reasons: { create: { reason: 'stakeholder-kick-off' } },
    },
  })
}
