const minutes = 60_000

/** A session that nobody used for an hour ends, and every session ends twelve hours after its sign-in. */
export const sessionLimits = { idle: 60 * minutes, absolute: 12 * 60 * minutes, touchEvery: 1 * minutes } as const

type SessionTimes = { startedAt: Date; lastSeenAt: Date; endedAt: Date | null }

/** Whether a session still lets its person in. */
export const isLive = ({ startedAt, lastSeenAt, endedAt }: SessionTimes, now: Date) =>
  endedAt === null && age(lastSeenAt, now) < sessionLimits.idle && age(startedAt, now) < sessionLimits.absolute

/** Whether its last use is due to be written down: at most once a minute, so that reading a page rarely writes. */
export const isDueToTouch = ({ lastSeenAt }: Pick<SessionTimes, 'lastSeenAt'>, now: Date) =>
  age(lastSeenAt, now) >= sessionLimits.touchEvery

const age = (since: Date, now: Date) => now.getTime() - since.getTime()
