import type { Tx } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import type { Subject } from '#lib/paths'

/** Where a subject's task records are. */
export const recordKey = (subject: Subject) =>
  subject.of === 'proposal' ? { proposalId: subject.id } : { projectId: subject.id }

const recordSelect = {
  id: true,
  answers: true,
  notApplicable: true,
  version: true,
  savedAt: true,
  savedBy: { select: { firstName: true, lastName: true } },
} satisfies Prisma.TaskRecordSelect
export type TaskRow = Prisma.TaskRecordGetPayload<{ select: typeof recordSelect }>

/** The record of a task, once somebody has touched it. */
export const findRecord = (tx: Tx, subject: Subject, taskKey: string): Promise<TaskRow | null> =>
  tx.taskRecord.findFirst({ where: { ...recordKey(subject), taskKey }, select: recordSelect })
