import { beforeEach, describe, expect, test } from 'vitest'
import { findPrincipal, startSession } from '#lib/access/sessions/session'
import type { Role } from '#lib/labels'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import { db } from '#lib/platform/database/client'
import { Forbidden, NotFound, Refused } from '#lib/platform/errors'
import { addPerson, deactivatePerson, grantRole, reactivatePerson, renamePerson, revokeRole } from './commands.ts'
import { operator } from './operator.ts'
import { getPerson, listPeople } from './queries.ts'
import { systemPeople } from './system-people.ts'

let count = 0
const newcomer = (firstName = 'Ada', lastName = 'Moss') =>
  addPerson(operator, { firstName, lastName, email: `person-${++count}@example.education` })

async function admin(): Promise<Principal> {
  const id = await newcomer('Ann', `Admin ${count}`)
  await grantRole(operator, id, { role: 'admin', team: null })
  return (await principalOf(id))!
}

const principalOf = async (personId: string) => findPrincipal(await startSession(personId))
const roleIdOf = async (personId: string, role: Role) =>
  (await db().personRole.findFirstOrThrow({ where: { personId, role } })).id
const activeAdmins = () => db().person.count({ where: { deactivatedAt: null, roles: { some: { role: 'admin' } } } })

const idsOf = async (q: string, state: 'active' | 'deactivated') =>
  (await listPeople(operator, { q, state, page: 1 })).rows.map(({ id }) => id)

beforeEach(() => asActor(systemPeople.service, (tx) => tx.personRole.deleteMany()))

describe('adding people', () => {
  test('an address is added once, also when two admins add it at the same moment', async () => {
    const twin = { firstName: 'Ada', lastName: 'Moss', email: 'twin@example.education' }
    const results = await Promise.allSettled([addPerson(operator, twin), addPerson(operator, twin)])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(addPerson(operator, twin)).rejects.toThrow(
      new Refused('Somebody with this email address has been added already', 'email'),
    )
  })

  test('only admins do, and nothing is left of a refused attempt', async () => {
    const officer = { ...operator, roles: [{ role: 'delivery-officer', team: 'london' }] } as Principal
    const eve = { firstName: 'Eve', lastName: 'Moss', email: 'eve@example.education' }
    await expect(addPerson(officer, eve)).rejects.toThrow(Forbidden)
    expect(await db().person.count({ where: { email: eve.email } })).toBe(0)
  })
})

describe('names', () => {
  test('a stale save shows who saved what, and changes nothing', async () => {
    const [first, second] = [await admin(), await admin()]
    const id = await newcomer()
    const { version } = await getPerson(first, id)
    expect(await renamePerson(first, id, { firstName: 'Adah', lastName: 'Moss' }, version)).toEqual({ stale: false })
    const stale = await renamePerson(second, id, { firstName: 'Ada', lastName: 'Mossy' }, version)
    expect(stale).toMatchObject({
      stale: true,
      version: version + 1,
      savedBy: first.name,
      rows: [
        { label: 'First name', theirs: 'Adah', yours: 'Ada' },
        { label: 'Last name', theirs: 'Moss', yours: 'Mossy' },
      ],
    })
    expect(await getPerson(first, id)).toMatchObject({ firstName: 'Adah', lastName: 'Moss' })
  })

  test('the same name sent twice is saved once', async () => {
    const who = await admin()
    const id = await newcomer()
    const { version } = await getPerson(who, id)
    const rename = () => renamePerson(who, id, { firstName: 'Adah', lastName: 'Moss' }, version)
    expect(await Promise.all([rename(), rename()])).toEqual([{ stale: false }, { stale: false }])
    expect(await getPerson(who, id)).toMatchObject({ version: version + 1 })
  })

  test('parts of the service are not people', async () => {
    const name = { firstName: 'A', lastName: 'B' }
    await expect(renamePerson(operator, systemPeople.service.id, name, 1)).rejects.toThrow(NotFound)
    await expect(getPerson(operator, systemPeople.service.id)).rejects.toThrow(NotFound)
  })
})

describe('roles', () => {
  test('a role works, and stops working, on the very next request', async () => {
    const ann = await admin()
    await admin()
    const sessionId = await startSession(ann.id)
    await newcomer()
    await revokeRole(operator, ann.id, await roleIdOf(ann.id, 'admin'))
    const afterwards = (await findPrincipal(sessionId))!
    expect(afterwards.roles).toEqual([])
    await expect(
      addPerson(afterwards, { firstName: 'A', lastName: 'B', email: 'c@example.education' }),
    ).rejects.toThrow(Forbidden)
    await grantRole(operator, ann.id, { role: 'team-lead', team: 'london' })
    expect((await findPrincipal(sessionId))!.roles).toEqual([{ role: 'team-lead', team: 'london' }])
  })

  test('is held once for a team, also when two admins give it at once', async () => {
    const id = await newcomer()
    const give = () => grantRole(operator, id, { role: 'team-lead', team: 'london' })
    const results = await Promise.allSettled([give(), give()])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(give()).rejects.toThrow('They already have this role: Team lead, London')
    await grantRole(operator, id, { role: 'team-lead', team: 'south-east' })
    expect((await getPerson(operator, id)).roles.map(({ team }) => team)).toEqual(['london', 'south-east'])
  })

  test('taken twice is taken once; a role of somebody else is not taken', async () => {
    const [ada, bea] = [await newcomer(), await newcomer('Bea')]
    await grantRole(operator, ada, { role: 'caseworker', team: null })
    const roleId = await roleIdOf(ada, 'caseworker')
    await revokeRole(operator, bea, roleId)
    expect((await getPerson(operator, ada)).roles).toHaveLength(1)
    await revokeRole(operator, ada, roleId)
    await revokeRole(operator, ada, roleId)
    expect((await getPerson(operator, ada)).roles).toEqual([])
  })

  test('giving and taking are access events that name both people', async () => {
    const [ann, ada] = [await admin(), await newcomer()]
    await grantRole(ann, ada, { role: 'data-consumer', team: 'grants' })
    await revokeRole(ann, ada, await roleIdOf(ada, 'data-consumer'))
    const events = await db().accessEvent.findMany({
      where: { personId: ann.id, kind: { startsWith: 'role.' } },
      orderBy: { id: 'asc' },
    })
    const detail = { subjectId: ada, role: 'data-consumer', team: 'grants' }
    expect(events.map(({ kind, detail }) => ({ kind, detail }))).toEqual([
      { kind: 'role.granted', detail },
      { kind: 'role.revoked', detail },
    ])
  })
})

describe('the last admin', () => {
  test('keeps the role and stays active, even against their own wish', async () => {
    const ann = await admin()
    await expect(revokeRole(ann, ann.id, await roleIdOf(ann.id, 'admin'))).rejects.toThrow('This is the only admin')
    await expect(deactivatePerson(ann, ann.id)).rejects.toThrow('This is the only admin')
    expect(await activeAdmins()).toBe(1)
  })

  test('a deactivated admin does not count', async () => {
    const [ann, bob] = [await admin(), await admin()]
    await deactivatePerson(ann, bob.id)
    await expect(deactivatePerson(ann, ann.id)).rejects.toThrow(Refused)
    await reactivatePerson(ann, bob.id)
    await deactivatePerson(ann, ann.id)
    expect(await activeAdmins()).toBe(1)
  })

  test('two admins who remove each other at the same second leave one', async () => {
    for (let round = 0; round < 5; round += 1) {
      await asActor(systemPeople.service, (tx) => tx.personRole.deleteMany())
      const [ann, bob] = [await admin(), await admin()]
      const role = await roleIdOf(ann.id, 'admin')
      const results = await Promise.allSettled([deactivatePerson(ann, bob.id), revokeRole(bob, ann.id, role)])
      expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      expect(await activeAdmins()).toBe(1)
    }
  })
})

test('deactivating ends the sessions there are, and reactivating does not bring them back', async () => {
  const ada = await newcomer()
  const sessionId = await startSession(ada)
  await deactivatePerson(operator, ada)
  expect(await findPrincipal(sessionId)).toBeUndefined()
  await reactivatePerson(operator, ada)
  expect(await findPrincipal(sessionId)).toBeUndefined()
  expect(await principalOf(ada)).toBeDefined()
})

describe('the list of people', () => {
  test.each([
    ['a last name', 'zephyr', 2],
    ['words in any order', 'ZEPHYR quill', 1],
    ['a piece of an address', 'person-', 20],
    ['a wildcard, taken as it is', 'zep%', 0],
    ['an underscore, taken as it is', 'z_phyr', 0],
    ['hostile text', "'; drop table person --", 0],
    ['a very long text', 'a '.repeat(5_000), 20],
  ])('is searched by %s', async (_, q, expected) => {
    if ((await db().person.count({ where: { lastName: 'Zephyr' } })) === 0) {
      await newcomer('Quill', 'Zephyr')
      await newcomer('Rex', 'Zephyr')
      for (let n = 0; n < 20; n += 1) await newcomer('Aa', 'Aaron')
    }
    const { rows, total } = await listPeople(operator, { q, state: 'all', page: 1 })
    expect(rows).toHaveLength(expected)
    expect(total).toBeGreaterThanOrEqual(expected)
  })

  test('comes in pages without gaps or repeats, without parts of the service', async () => {
    const { total } = await listPeople(operator, { q: '', state: 'all', page: 1 })
    const ids = new Set<string>()
    for (let page = 1; page <= Math.ceil(total / 20); page += 1)
      for (const { id } of (await listPeople(operator, { q: '', state: 'all', page })).rows) ids.add(id)
    expect(ids.size).toBe(total)
    expect(total).toBe(await db().person.count({ where: { kind: 'person' } }))
  })

  test('tells active from deactivated', async () => {
    const gone = await newcomer('Gone', 'Zone')
    await deactivatePerson(operator, gone)
    expect(await idsOf('zone', 'active')).toEqual([])
    expect(await idsOf('zone', 'deactivated')).toEqual([gone])
  })

  test('is for admins', async () => {
    const nobody = { ...operator, roles: [] }
    await expect(listPeople(nobody, { q: '', state: 'all', page: 1 })).rejects.toThrow(Forbidden)
  })
})
