import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '#lib/platform/database/client'
import { withinRequest } from '#lib/platform/requests/request-context'
import { aPerson } from '#lib/testing/fixtures/people'
import { recordAccess } from './record-access.ts'
import { endRepeats } from './repeats.ts'

const from = (address: string, times: number, reason = 'unknown') =>
  withinRequest({ requestId: randomUUID(), address }, async () => {
    for (let time = 0; time < times; time += 1) await recordAccess('session.refused', { detail: { reason } })
  })
const rowsOf = async (reason: string) => {
  const rows = await db().accessEvent.findMany({ where: { kind: 'session.refused' }, orderBy: { id: 'asc' } })
  return rows.flatMap(({ address, detail }) =>
    (detail as { reason: string }).reason === reason ? [[address, (detail as { times?: number }).times]] : [],
  )
}

test('an event holds the address and the id of its request', async () => {
  const who = await aPerson('Ada')
  const requestId = randomUUID()
  await withinRequest({ requestId, address: '192.0.2.7' }, () => recordAccess('session.started', { personId: who.id }))
  const event = await db().accessEvent.findFirstOrThrow({ where: { personId: who.id } })
  expect(event).toMatchObject({ requestId, address: '192.0.2.7' })
})

test('a thousand refusals of one network are two rows, the second of which says how many more there were', async () => {
  await from('192.0.2.1', 500)
  await from('192.0.2.2', 500)
  expect(await rowsOf('unknown')).toEqual([['192.0.2.1', undefined]])
  await endRepeats()
  expect(await rowsOf('unknown')).toEqual([
    ['192.0.2.1', undefined],
    ['192.0.2.1', 999],
  ])
})

test('another network and another reason are rows of their own, and a new minute begins afresh', async () => {
  await from('192.0.2.1', 1, 'deactivated')
  await from('198.51.100.1', 1, 'deactivated')
  await from('198.51.100.1', 1, 'unverified')
  await endRepeats()
  await from('192.0.2.1', 1, 'deactivated')
  expect(await rowsOf('deactivated')).toHaveLength(3)
  expect(await rowsOf('unverified')).toHaveLength(1)
})

test('what was let in is a row each time', async () => {
  const who = await aPerson('Ben')
  for (let time = 0; time < 3; time += 1) await recordAccess('session.started', { personId: who.id })
  expect(await db().accessEvent.count({ where: { personId: who.id } })).toBe(3)
})
