import { dayOf, today } from '#lib/calendar/calendar'

type Row = {
  closedAt: Date | null
  closureChanges: { kind: string; reason: string; changedById: string; changedAt: Date }[]
}

/** The reason that a closed project may be changed for, by whoever gave it: given since the closure, and good until the end of the day. */
export function correctionOf({ closedAt, closureChanges: [last] }: Row, day = today()) {
  if (!closedAt || last?.kind !== 'changed' || last.changedAt < closedAt) return undefined
  return dayOf(last.changedAt).getTime() === day.getTime() ? last : undefined
}
