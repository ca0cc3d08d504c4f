import { expect, test } from 'vitest'
import { db } from '#lib/platform/database/client'
import { aPerson } from '#lib/testing/fixtures/people'
import { endOtherSessions, listOwnSessions, sweepSessions } from './own-sessions.ts'
import { findPrincipal, startSession } from './session.ts'

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
const daysAgo = (days: number) => minutesAgo(days * 24 * 60)
const aged = async (personId: string, startedAt: Date, lastSeenAt = startedAt) =>
  (await db().session.create({ data: { personId, startedAt, lastSeenAt } })).id

test('a person sees the sessions that let them in, and no one else’s', async () => {
  const [ada, ben] = [await aPerson('Ada'), await aPerson('Ben')]
  const other = await startSession(ada.id)
  await db().session.update({ where: { id: other }, data: { lastSeenAt: minutesAgo(5) } })
  const current = await startSession(ada.id)
  await aged(ada.id, minutesAgo(61))
  await aged(ada.id, minutesAgo(13 * 60), minutesAgo(1))
  await db().session.update({ where: { id: await startSession(ada.id) }, data: { endedAt: new Date() } })
  await startSession(ben.id)
  expect((await listOwnSessions({ ...ada, sessionId: current })).map(({ id, isCurrent }) => [id, isCurrent])).toEqual([
    [current, true],
    [other, false],
  ])
})

test('ending the others leaves the own one and other people’s, and is recorded', async () => {
  const [ada, ben] = [await aPerson('Ada'), await aPerson('Ben')]
  const [current, stolen, bens] = [await startSession(ada.id), await startSession(ada.id), await startSession(ben.id)]
  const who = { ...ada, sessionId: current }
  expect(await endOtherSessions(who)).toBe(1)
  expect(await findPrincipal(stolen)).toBeUndefined()
  for (const id of [current, bens]) expect(await findPrincipal(id)).toBeDefined()
  expect(await endOtherSessions(who)).toBe(0)
  expect(await db().accessEvent.count({ where: { personId: ada.id, kind: 'session.ended' } })).toBe(1)
})

test('sessions that were used a month ago are deleted, but the last of each person', async () => {
  const [ada, ben] = [await aPerson('Ada'), await aPerson('Ben')]
  const [old, recent, last] = [
    await aged(ada.id, daysAgo(40)),
    await aged(ada.id, daysAgo(29)),
    await aged(ben.id, daysAgo(300)),
  ]
  await sweepSessions()
  const left = await db().session.findMany({ where: { id: { in: [old, recent, last] } }, select: { id: true } })
  expect(left.map(({ id }) => id).toSorted()).toEqual([recent, last].toSorted())
})
