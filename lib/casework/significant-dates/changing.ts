import type { Principal } from '#lib/principal'
import type { Tx } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { Refused } from '#lib/platform/errors'
import type { Reason } from '#lib/platform/forms/questions/reasons-question'
import type { DateChangeKind, DateChangeReason, ProjectType } from '#lib/labels'
import { fullName, nameSelect } from '#lib/full-name'
import type { Saved } from '#lib/platform/forms/stale-save'
import { dateText, directionOf, reasonsOffered, type Stage } from '#lib/task-lists/model/date-rules'

/** What a change turns a date into, and why. */
export type NewDate = { to: Date; reasons: readonly Reason<DateChangeReason>[] }

/** Throws Refused unless there is a reason, every one of them on offer for the way the date moves, and each has its details. */
export function refuseWithoutReasons(type: ProjectType, stage: Stage, from: Date, { to, reasons }: NewDate): void {
  const offered = reasonsOffered(type, stage, directionOf(from, to)!)
  const given = reasons.filter(({ reason, details }) => Object.hasOwn(offered, reason) && details !== '')
  if (given.length === 0 || given.length < reasons.length)
    throw new Refused('Select why the date changes, and give details of each reason', 'reasons-picked')
}

type Moved = { which: DateChangeKind; name: string; current: Date; to: Date }

/** Both versions of a change on a date that moved meanwhile. The same change once more, as from a button pressed twice, is made already. */
export async function staleChange(
  tx: Tx,
  who: Principal,
  where: Prisma.DateChangeWhereInput,
  { which, name, current, to }: Moved,
): Promise<Saved> {
  const select = { changedAt: true, changedById: true, changedBy: { select: nameSelect } } as const
  const version = await tx.dateChange.count({ where })
  const latest = await tx.dateChange.findFirst({ where, orderBy: { id: 'desc' }, select })
  if (!latest) throw new Refused('This form is out of date. Go back and enter the new date again.')
  if (latest.changedById === who.id && current.getTime() === to.getTime()) return { stale: false }
  const rows = [{ label: name, theirs: dateText(which, current), yours: dateText(which, to) }]
  return { stale: true, version, savedBy: fullName(latest.changedBy), savedAt: latest.changedAt, rows }
}
