import { beforeAll, describe, expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { Forbidden } from '#lib/platform/errors'
import { aPerson, caseworkerRole, officerRole } from '#lib/testing/fixtures/people'
import { listAssignable } from './assignable.ts'

const lead = { role: 'team-lead', team: 'regional-casework-services' } as const
const roles = ['caseworker', 'delivery-officer', 'team-lead'] as const

let asker: Principal
let assigned: Principal

beforeAll(async () => {
  // By name alone everybody else would come first.
  for (let number = 10; number < 34; number += 1) await aPerson(`Abel${number}`, officerRole)
  await aPerson('Mia', caseworkerRole)
  await aPerson('Bert', { role: 'data-consumer', team: 'grants' })
  assigned = await aPerson('Yan', officerRole)
  asker = await aPerson('Zoe', lead)
})

const names = async (q: string, assignedId: string | null = assigned.id) =>
  (await listAssignable(asker, { roles, assignedId, q })).map(({ name }) => name.replace(' Example', ''))

describe('people who can be given work', () => {
  test('start with whoever asks, whoever has it and the team, and are no more than one reads through', async () => {
    const all = await names('')
    expect(all.slice(0, 4)).toEqual(['Yan', 'Zoe (you)', 'Mia', 'Abel10'])
    expect(all).toHaveLength(20)
    expect((await names('', null)).slice(0, 2)).toEqual(['Zoe (you)', 'Mia'])
  })

  test('are found by the words of a name or an address, those further down too', async () => {
    expect(await names('EXAMPLE abel33')).toEqual(['Abel33'])
    expect(await names('zoe')).toEqual(['Zoe (you)'])
    expect(await names('a%')).toEqual([])
  })

  test('hold a role that does the work', async () => {
    expect(await names('bert')).toEqual([])
    expect(await listAssignable(asker, { roles: ['caseworker'], assignedId: null, q: '' })).toEqual([
      expect.objectContaining({ name: 'Mia Example', roles: 'Caseworker, Regional casework services' }),
    ])
  })

  test('of one name are told apart by their addresses', async () => {
    const one = await aPerson('Ned', officerRole)
    const other = await aPerson('ned', officerRole)
    expect(await names('ned')).toEqual([`Ned (${one.email})`, `ned (${other.email})`])
  })

  test('are shown to people with a role', async () => {
    await expect(listAssignable(await aPerson('Nil'), { roles, assignedId: null, q: '' })).rejects.toThrow(Forbidden)
  })
})
