import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import { db, pool } from '#lib/platform/database/client'
import { correctProject } from '#lib/casework/projects/closed/commands'
import { aPerson, caseworkerRole, officerRole, supportRole } from '#lib/testing/fixtures/people'
import { aConversion, anApprovedConversion, aTransfer } from '#lib/testing/fixtures/proposals'
import { aSchool } from '#lib/testing/fixtures/register'
import { recordAcademy } from './commands.ts'
import { getAcademyToConfirm, listAcademyUrns } from './queries.ts'
import { academyFilters } from './schema.ts'

let who: Principal
let support: Principal
let id: string
beforeAll(async () => {
  who = await aPerson('Olu', officerRole)
  support = await aPerson('Sue', supportRole)
})
beforeEach(async () => {
  id = (await anApprovedConversion(who)).projectId
})

const anAcademy = () => aSchool({ typeCode: '34', statusCode: '4', street: '1 School Lane', phaseName: 'Primary' })
const list = async (scope: string) =>
  (await listAcademyUrns(support, academyFilters.parse({ scope }))).rows.map((row) => row.id)
const record = (urn: string, version = 2, by = support) => recordAcademy(by, id, { urn, version })
const academyOf = async () =>
  (await db().project.findUniqueOrThrow({ where: { id }, select: { academy: { select: { urn: true } } } })).academy?.urn
const version = async () => (await db().project.findUniqueOrThrow({ where: { id } })).version

test('a recorded academy takes the conversion from one list to the other, is found by, and can be corrected', async () => {
  const [first, second] = [await anAcademy(), await anAcademy()]
  expect(await list('to-create')).toContain(id)
  expect(await getAcademyToConfirm(support, id, first.urn)).toMatchObject({
    problem: undefined,
    alsoFor: [],
    academy: { name: first.name, street: '1 School Lane', localAuthority: { name: 'City of London' } },
  })
  expect(await record(first.urn, await version())).toEqual({ stale: false })
  expect(await list('to-create')).not.toContain(id)
  expect(await list('recorded')).toContain(id)
  expect(await record(second.urn, await version())).toEqual({ stale: false })
  expect(await academyOf()).toBe(second.urn)
  const listed = await db().proposalList.findFirstOrThrow({ where: { proposal: { projects: { some: { id } } } } })
  expect(listed.words).toContain(second.urn)
  const { rows } = await pool().query(
    'select distinct actor from history.project where id = $1 and academy_id is not null',
    [id],
  )
  expect(rows).toEqual([{ actor: support.id }])
})

test('twice is once; an older page does not replace what somebody else recorded', async () => {
  const [first, second] = [await anAcademy(), await anAcademy()]
  const loaded = await version()
  await Promise.all([1, 2].map(() => record(first.urn, loaded)))
  expect(await version()).toBe(loaded + 1)
  expect(await record(second.urn, loaded)).toMatchObject({
    stale: true,
    version: loaded + 1,
    savedBy: support.name,
    rows: [{ label: 'Academy URN', theirs: first.urn, yours: second.urn }],
  })
  expect(await academyOf()).toBe(first.urn)
})

test('what is not in the register, is no academy, or is the school itself is refused with a sentence', async () => {
  const { school } = await db().project.findUniqueOrThrow({ where: { id }, select: { school: true } })
  const closed = await aSchool({ typeCode: '34', statusCode: '2' })
  const another = await aSchool()
  for (const [urn, problem] of [
    ['199999', /a day to appear/],
    [school.urn, /the school itself/],
    [closed.urn, /neither open nor/],
    [another.urn, /is not an academy/],
  ] as const) {
    await expect(record(urn)).rejects.toThrow(problem)
    expect((await getAcademyToConfirm(support, id, urn)).problem).toMatch(problem)
  }
  expect(await academyOf()).toBeUndefined()
})

test('an academy that another school became already is said to be', async () => {
  const academy = await anAcademy()
  await record(academy.urn, await version())
  const { projectId, school } = await anApprovedConversion(who)
  const { alsoFor } = await getAcademyToConfirm(support, projectId, academy.urn)
  expect(alsoFor).toHaveLength(1)
  expect(alsoFor).not.toContain(school.name)
})

test('only a conversion that goes ahead ends in an academy of its own', async () => {
  const { projectId: preparing } = await aConversion(who)
  await expect(getAcademyToConfirm(support, preparing, '100000')).rejects.toThrow('Not permitted')
  const { proposalId } = await aTransfer(who)
  const { id: transfer } = await db().project.findFirstOrThrow({ where: { proposalId } })
  await asActor(who, (tx) => tx.project.update({ where: { id: transfer }, data: { phase: 'completing' } }))
  await expect(getAcademyToConfirm(support, transfer, '100000')).rejects.toThrow('not found')
  const academy = await anAcademy()
  await expect(recordAcademy(support, transfer, { urn: academy.urn, version: 1 })).rejects.toThrow('does not end in')
})

test('once the project is closed, service support says why before they correct it', async () => {
  const academy = await anAcademy()
  await asActor(who, (tx) =>
    tx.project.update({
      where: { id },
      data: { phase: 'closed', outcome: 'completed', closedAt: new Date(), team: 'london' },
    }),
  )
  expect(await list('to-create')).not.toContain(id)
  await expect(record(academy.urn)).rejects.toThrow('Not permitted')
  await correctProject(support, id, 'The number was another’s')
  expect(await record(academy.urn, await version())).toEqual({ stale: false })
  expect(await academyOf()).toBe(academy.urn)
  expect(await list('recorded')).toContain(id)
})

test('nobody else may, whoever has the project', async () => {
  const academy = await anAcademy()
  for (const other of [
    who,
    await aPerson('Cass', caseworkerRole),
    await aPerson('Ada', { role: 'admin', team: null }),
  ]) {
    await expect(record(academy.urn, 2, other)).rejects.toThrow('Not permitted')
    await expect(getAcademyToConfirm(other, id, academy.urn)).rejects.toThrow('Not permitted')
    await expect(listAcademyUrns(other, academyFilters.parse({}))).rejects.toThrow('Not permitted')
  }
})
