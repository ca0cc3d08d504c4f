import { db } from '#lib/platform/database/client'
import { recordAccess } from '#lib/access/events/record-access'
import type { HeldRole, Principal } from '#lib/principal'
import { isDueToTouch, isLive } from './session-rules.ts'

/** Starts a session for somebody who proved who they are. Gives its id, which the browser's cookie carries sealed. */
export async function startSession(personId: string): Promise<string> {
  const { id } = await db().session.create({ data: { personId }, select: { id: true } })
  await recordAccess('session.started', { personId })
  return id
}

/** Ends a session: the next request with its cookie is a stranger's. Ending it again changes nothing. */
export async function endSession(id: string): Promise<void> {
  const [ended] = await db().session.updateManyAndReturn({
    where: { id, endedAt: null },
    data: { endedAt: new Date() },
    select: { personId: true },
  })
  if (ended) await recordAccess('session.ended', { personId: ended.personId })
}

/**
 * The person of a session with the roles held at this moment; undefined when the session is unknown, ended, idle or too old,
 * or its person deactivated. Notes that it was used.
 */
export async function findPrincipal(sessionId: string, now = new Date()): Promise<Principal | undefined> {
  const [row] = await db().$queryRaw<SessionRow[]>`
    select s.started_at as "startedAt", s.last_seen_at as "lastSeenAt", s.ended_at as "endedAt",
      p.id, concat_ws(' ', p.first_name, p.last_name) as name, p.email,
      coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'team', r.team) order by r.role, r.team)
                from person_role r where r.person_id = p.id), '[]') as roles
    from session s join person p on p.id = s.person_id
    where s.id = ${sessionId}::uuid and p.deactivated_at is null`
  if (!row || !isLive(row, now)) return undefined
  if (isDueToTouch(row, now)) await db().session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: now } })
  return { id: row.id, name: row.name, email: row.email, roles: row.roles, sessionId }
}

type SessionRow = {
  startedAt: Date
  lastSeenAt: Date
  endedAt: Date | null
  id: string
  name: string
  email: string
  roles: HeldRole[]
}
