import { beforeEach, expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { db, pool } from '#lib/platform/database/client'
import { aPerson, caseworkerRole, supportRole } from '#lib/testing/fixtures/people'
import { aSchool } from '#lib/testing/fixtures/register'
import {
  addLocalAuthority,
  changeLocalAuthority,
  deleteLocalAuthority,
  removeDirector,
  saveDirector,
} from './commands.ts'
import { localAuthorityFilters } from './filters.ts'
import { getLocalAuthority, listLocalAuthorities } from './queries.ts'
import { localAuthorityInput } from './schema.ts'

let who: Principal
let number = 600
beforeEach(async () => {
  who = await aPerson('Sue', supportRole)
})

const hillshire = (change = {}) =>
  localAuthorityInput.parse({
    name: 'Hillshire',
    code: String((number += 1)),
    address1: '1 Civic Square',
    postcode: 'zz1 1aa',
    ...change,
  })
const director = { name: 'Ada Example', position: 'Director', email: 'ada@example.com', phone: null }
const list = async (q: string) => {
  const { rows } = await listLocalAuthorities(who, localAuthorityFilters.parse({ q }))
  return rows.map(({ name }) => name)
}

test('an authority is added, found by name and code, and changed', async () => {
  const data = hillshire({ name: 'Westmarch' })
  const id = await addLocalAuthority(who, data)
  expect(await list('west march')).toEqual(['Westmarch'])
  expect(await list(data.code)).toEqual(['Westmarch'])
  expect(await list('100%')).toEqual([])
  expect(await changeLocalAuthority(who, id, { ...data, town: 'Marchtown' }, 1)).toEqual({ stale: false })
  expect(await getLocalAuthority(who, id)).toMatchObject({ town: 'Marchtown', postcode: 'ZZ1 1AA', version: 2 })
})

test('what somebody else saved meanwhile is shown beside what was typed; the same again changes nothing', async () => {
  const data = hillshire()
  const id = await addLocalAuthority(who, data)
  const other = await aPerson('Olu', supportRole)
  const moved = { ...data, address1: '2 Civic Square', county: 'Hills' }
  await changeLocalAuthority(other, id, moved, 1)
  expect(await changeLocalAuthority(who, id, moved, 1)).toEqual({ stale: false })
  expect(await changeLocalAuthority(who, id, data, 1)).toEqual({
    stale: true,
    version: 2,
    savedBy: other.name,
    savedAt: expect.any(Date),
    rows: [
      { label: 'Address line 1', theirs: '2 Civic Square', yours: '1 Civic Square' },
      { label: 'County', theirs: 'Hills', yours: '' },
    ],
  })
  expect(await getLocalAuthority(who, id)).toMatchObject({ address1: '2 Civic Square', version: 2 })
})

test('no two have the same code', async () => {
  const [first, second] = [hillshire(), hillshire()]
  await addLocalAuthority(who, first)
  const id = await addLocalAuthority(who, second)
  await expect(addLocalAuthority(who, first)).rejects.toThrow('Another local authority has this code')
  await expect(changeLocalAuthority(who, id, { ...second, code: first.code }, 1)).rejects.toThrow('has this code')
})

test('one that schools or projects belong to is not deleted; another is, with its director, and stays in the history', async () => {
  const school = await aSchool()
  const { localAuthorityId: used } = await db().establishment.findUniqueOrThrow({ where: { id: school.id } })
  await expect(deleteLocalAuthority(who, used!)).rejects.toThrow(/it is the local authority of .*\d schools?/)
  expect((await getLocalAuthority(who, used!)).inUse).toMatch(/cannot be deleted/)
  const id = await addLocalAuthority(who, hillshire())
  await saveDirector(who, id, director, 0)
  await deleteLocalAuthority(who, id)
  await deleteLocalAuthority(who, id)
  await expect(getLocalAuthority(who, id)).rejects.toThrow('not found')
  const { rows } = await pool().query(
    'select op, name, actor from history.director where local_authority_id = $1 order by seq',
    [id],
  )
  expect(rows).toEqual(['insert', 'delete'].map((op) => ({ op, name: 'Ada Example', actor: who.id })))
})

test('an authority has one director, who changes and goes; an older page does not undo it', async () => {
  const id = await addLocalAuthority(who, hillshire())
  await Promise.all([1, 2].map(() => saveDirector(who, id, director, 0)))
  expect(await db().director.count({ where: { localAuthorityId: id } })).toBe(1)
  const grace = { ...director, name: 'Grace Example' }
  expect(await saveDirector(who, id, grace, 0)).toMatchObject({
    stale: true,
    version: 1,
    rows: [{ label: 'Name', theirs: 'Ada Example', yours: 'Grace Example' }],
  })
  expect(await saveDirector(who, id, grace, 1)).toEqual({ stale: false })
  await removeDirector(who, id)
  await removeDirector(who, id)
  expect((await getLocalAuthority(who, id)).director).toBeNull()
  const removed = await saveDirector(who, id, director, 2)
  const name = { label: 'Name', theirs: '', yours: 'Ada Example' }
  expect(removed).toMatchObject({ stale: true, version: 0, savedBy: who.name, rows: expect.arrayContaining([name]) })
  expect(await saveDirector(who, id, director, 0)).toEqual({ stale: false })
})

test('nobody else may', async () => {
  const id = await addLocalAuthority(who, hillshire())
  for (const role of [caseworkerRole, { role: 'admin', team: null } as const]) {
    const other = await aPerson('Cass', role)
    await expect(addLocalAuthority(other, hillshire())).rejects.toThrow('Not permitted')
    await expect(changeLocalAuthority(other, id, hillshire(), 1)).rejects.toThrow('Not permitted')
    await expect(deleteLocalAuthority(other, id)).rejects.toThrow('Not permitted')
    await expect(saveDirector(other, id, director, 0)).rejects.toThrow('Not permitted')
    await expect(removeDirector(other, id)).rejects.toThrow('Not permitted')
    await expect(listLocalAuthorities(other, localAuthorityFilters.parse({}))).rejects.toThrow('Not permitted')
    await expect(getLocalAuthority(other, id)).rejects.toThrow('Not permitted')
  }
})
