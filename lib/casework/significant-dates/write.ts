import type { Principal } from '#lib/principal'
import type { Tx } from '#lib/platform/database/client'
import type { Reason } from '#lib/platform/forms/questions/reasons-question'
import type { DateChangeKind, DateChangeReason } from '#lib/labels'

type Who = Pick<Principal, 'id'>

/** Proposes the conversion or transfer date of all projects of a proposal that have none yet: a first entry, which is no change. */
export async function proposeDate(tx: Tx, proposalId: string, date: Date | null): Promise<void> {
  if (!date) return
  await tx.project.updateMany({
    where: { proposalId, significantIsProvisional: true, significantOn: null, deletedAt: null },
    data: { significantOn: date },
  })
}

/** Confirms the date at the external stakeholder kick-off, once: from then on it changes only with a reason (Complete 4). */
export async function confirmDate(tx: Tx, who: Who, projectId: string, date: Date | null): Promise<void> {
  const select = { significantOn: true, significantIsProvisional: true } as const
  const project = await tx.project.findUniqueOrThrow({ where: { id: projectId }, select })
  if (!date || !project.significantIsProvisional) return
  await tx.project.update({ where: { id: projectId }, data: { significantOn: date, significantIsProvisional: false } })
  const change = { kind: 'significant', from: project.significantOn, to: date, at: new Date() } as const
  await writeDateChange(tx, who, { projectId }, { ...change, reasons: [{ reason: 'stakeholder-kick-off' }] })
}

type Change = {
  kind: DateChangeKind
  from: Date | null
  to: Date
  at: Date
  reasons: readonly (Reason<DateChangeReason> | { reason: 'stakeholder-kick-off' })[]
}

/** Appends one change of a date, with its reasons, to the history of a project or a proposal. */
export async function writeDateChange(
  tx: Tx,
  who: Who,
  subject: { projectId: string } | { proposalId: string },
  { kind, from, to, at, reasons }: Change,
): Promise<void> {
  await tx.dateChange.create({
    data: {
      ...subject,
      kind,
      fromOn: from,
      toOn: to,
      changedById: who.id,
      changedAt: at,
      reasons: { create: [...reasons] },
    },
  })
}
