import { dayOf } from '#lib/calendar/calendar'
import type { Prisma } from '#lib/platform/database/generated/client'
import type { TaskSubject } from '#lib/task-lists/model/task'

/** What to select of a proposal to know which tasks it has. */
export const taskSubjectSelect = {
  type: true,
  route: true,
  origin: true,
  createdAt: true,
} satisfies Prisma.ProposalSelect

/** What its tasks may look at of a loaded proposal. */
export const toTaskSubject = (row: Prisma.ProposalGetPayload<{ select: typeof taskSubjectSelect }>): TaskSubject => ({
  type: row.type,
  route: row.route,
  origin: row.origin,
  createdOn: dayOf(row.createdAt),
})
