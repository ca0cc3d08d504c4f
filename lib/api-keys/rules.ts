import { dayOf, instantOf } from '#lib/calendar/calendar'

const aYearAfter = (day: Date) => new Date(Date.UTC(day.getUTCFullYear() + 1, day.getUTCMonth(), day.getUTCDate()))

/** The last day on which a key made now may work: the same one next year. */
export const lastDayFrom = (now: Date): Date => aYearAfter(dayOf(now))

/** When a key ends that works until a day: at its end. */
export const endOf = (day: Date): Date => instantOf(day, { hours: 24, minutes: 0 })

/** The last day of a key that ends at an instant. */
export const lastDayOf = (expiresAt: Date): Date => dayOf(new Date(expiresAt.getTime() - 1))

/** Whether a key works, and if not, why. */
export function stateOf(
  key: { revokedAt: Date | null; expiresAt: Date },
  now: Date,
): 'working' | 'revoked' | 'expired' {
  if (key.revokedAt) return 'revoked'
  return key.expiresAt <= now ? 'expired' : 'working'
}

/** How long a use of a key counts as its last one: it is written down at most that often. */
const written = 60_000

/** Whether a use of a key is to be written down, when it was last used at `usedAt`. */
export const isNewUse = (usedAt: Date | undefined, now: Date): boolean =>
  usedAt === undefined || now.getTime() - usedAt.getTime() >= written
