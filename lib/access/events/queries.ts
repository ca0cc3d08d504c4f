import { db } from '#lib/platform/database/client'
import { fullName, nameSelect } from '#lib/full-name'
import { authorise } from '#lib/access/permissions/can'
import { accessKinds, type AccessDetail, type AccessKind } from './event-types.ts'
import { describeDetail } from './describe-detail.ts'
import type { Principal } from '#lib/principal'

export const eventsPerPage = 50

export type AccessEventRow = {
  id: string
  at: Date
  kind: string
  who: string | null
  apiKey: string | null
  subject: string | null
  detail: string
  address: string | null
  requestId: string | null
}

/** One page of the access events, newest first, with the people they speak of by name. For admins. */
export async function listAccessEvents(
  who: Principal,
  { kind, page }: { kind?: AccessKind; page: number },
): Promise<{ rows: AccessEventRow[]; total: number }> {
  authorise(who, 'audit.view')
  const where = kind ? { kind } : {}
  const [events, total] = await Promise.all([
    db().accessEvent.findMany({
      where,
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * eventsPerPage,
      take: eventsPerPage,
      select: {
        id: true,
        at: true,
        kind: true,
        detail: true,
        address: true,
        requestId: true,
        person: { select: nameSelect },
        apiKey: { select: { name: true } },
      },
    }),
    db().accessEvent.count({ where }),
  ])
  const details = events.map(({ detail }) => detail as AccessDetail)
  const names = await namesOf(details.flatMap(({ subjectId }) => (typeof subjectId === 'string' ? [subjectId] : [])))
  const rows = events.map(({ id, at, kind, person, apiKey, address, requestId }, index) => {
    const { subjectId, ...detail } = details[index]!
    return {
      id,
      at,
      kind: accessKinds[kind as AccessKind] ?? kind,
      who: person && fullName(person),
      apiKey: apiKey && apiKey.name,
      subject: names.get(String(subjectId)) ?? null,
      detail: describeDetail(detail),
      address,
      requestId,
    }
  })
  return { rows, total }
}

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  const people = await db().person.findMany({ where: { id: { in: ids } }, select: { id: true, ...nameSelect } })
  return new Map(people.map((person) => [person.id, fullName(person)]))
}
