import { recordAccess } from '#lib/access/events/record-access'
import { db } from '#lib/platform/database/client'
import type { Principal } from '#lib/principal'
import { sessionLimits } from './session-rules.ts'

export type OwnSession = { id: string; startedAt: Date; lastSeenAt: Date; isCurrent: boolean }

/** The sessions of a person that still let them in, the last used one first. */
export async function listOwnSessions(who: Principal, now = new Date()): Promise<OwnSession[]> {
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds)
  const rows = await db().session.findMany({
    where: {
      personId: who.id,
      endedAt: null,
      lastSeenAt: { gt: before(sessionLimits.idle) },
      startedAt: { gt: before(sessionLimits.absolute) },
    },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    select: { id: true, startedAt: true, lastSeenAt: true },
  })
  return rows.map((row) => ({ ...row, isCurrent: row.id === who.sessionId }))
}

/** Ends all other sessions of a person: whoever uses them is a stranger from the next request on. Gives how many there were. */
export async function endOtherSessions(who: Principal): Promise<number> {
  const { count } = await db().session.updateMany({
    where: { personId: who.id, endedAt: null, id: { not: who.sessionId } },
    data: { endedAt: new Date() },
  })
  if (count > 0) await recordAccess('session.ended', { personId: who.id, detail: { sessions: count } })
  return count
}

const keptMs = 30 * 24 * 60 * 60_000

/** Deletes sessions that nobody has used for a month, but the last one of each person, which says when they were last here. */
export async function sweepSessions(now = new Date()): Promise<void> {
  await db().$executeRaw`
    delete from session where last_seen_at < ${new Date(now.getTime() - keptMs)}
    and exists (select from session newer where newer.person_id = session.person_id and newer.last_seen_at > session.last_seen_at)`
}
