import { expect, test } from 'vitest'
import { db } from '#lib/platform/database/client'
import { Forbidden } from '#lib/platform/errors'
import { addPerson, grantRole } from '#lib/people/commands'
import { operator } from '#lib/people/operator'
import { recordAccess } from './record-access.ts'
import { eventsPerPage, listAccessEvents } from './queries.ts'

test('the access log names who did what to whom, newest first', async () => {
  const ada = await addPerson(operator, { firstName: 'Ada', lastName: 'Moss', email: 'ada@example.education' })
  await grantRole(operator, ada, { role: 'team-lead', team: 'london' })
  await recordAccess('permission.refused', { personId: ada, detail: { action: 'person.manage' } })
  await recordAccess('session.refused', { detail: { reason: 'unknown' } })
  const { rows } = await listAccessEvents(operator, { page: 1 })
  expect(rows.map(({ who, kind, subject, detail }) => [who, kind, subject, detail])).toEqual([
    [null, 'Sign-in refused', null, 'nobody added this person'],
    ['Ada Moss', 'Permission refused', null, 'open to admins'],
    ['Command line', 'Role granted', 'Ada Moss', 'Team lead, London'],
    ['Command line', 'Person added', 'Ada Moss', ''],
  ])
})

test('it comes by kind and in pages', async () => {
  for (let n = 0; n < eventsPerPage + 1; n += 1)
    await recordAccess('session.refused', { detail: { reason: `number ${n}` } })
  const first = await listAccessEvents(operator, { kind: 'session.refused', page: 1 })
  const second = await listAccessEvents(operator, { kind: 'session.refused', page: 2 })
  expect(first.rows).toHaveLength(eventsPerPage)
  expect(first.total).toBe(first.rows.length + second.rows.length)
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(first.total)
})

test('it is for admins, and nobody changes it', async () => {
  await expect(listAccessEvents({ ...operator, roles: [] }, { page: 1 })).rejects.toThrow(Forbidden)
  await expect(db().accessEvent.deleteMany()).rejects.toThrow()
  await expect(db().accessEvent.updateMany({ data: { kind: 'session.started' } })).rejects.toThrow()
})
