import { beforeAll, describe, expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import { db, pool } from '#lib/platform/database/client'
import { deleteRecord } from '#lib/casework/deletion/commands'
import { systemPeople } from '#lib/people/system-people'
import { aPerson, caseworkerRole, officerRole, supportRole } from '#lib/testing/fixtures/people'
import { aConversion, aTransfer, anApprovedConversion } from '#lib/testing/fixtures/proposals'
import { resultsPerPage, searchProjects } from './queries.ts'
import { named } from './sources.ts'

let who: Principal
let officer: Principal
let made: Awaited<ReturnType<typeof aConversion>>
const search = (text: string, page = 1) => searchProjects(who, text, page)
const idsOf = async (text: string) => (await search(text)).rows.map(({ id }) => id)

beforeAll(async () => {
  who = await aPerson('Cas', caseworkerRole)
  officer = await aPerson('Marguerite', officerRole)
  made = await aConversion(officer)
  await asActor(systemPeople.registerImport, async (tx) => {
    const la = await tx.localAuthority.findFirstOrThrow({ where: { establishments: { some: { id: made.school.id } } } })
    await tx.localAuthority.update({ where: { id: la.id }, data: { code: '299' } })
    await tx.establishment.update({
      where: { id: made.school.id },
      data: { name: 'St Wilfrid’s Aviary School', ukprn: '10071234', establishmentNumber: '4321', town: 'Thornaby' },
    })
    await tx.trust.update({
      where: { id: made.trust.id },
      data: {
        name: 'Quillon Learning Trust',
        ukprn: '10079876',
        referenceNumber: 'TR98765',
        companiesHouseNumber: '09998887',
      },
    })
  })
})

test.each([
  'St Wilfrid’s Aviary School',
  'st wilfrids aviary',
  'saint wilfrid',
  'wilfird aviery',
  'aviary thornaby',
  'Quillon Learning Trust',
  'quilon lerning',
  'Marguerite Example',
  'margerite',
  '10071234',
  '299/4321',
  '2994321',
  '4321',
  '10079876',
  'TR98765',
  'tr98765',
  '09998887',
])('%j finds the project', async (text) => expect(await idsOf(text)).toContain(made.projectId))

test('URN, reference and email find one project and no other, before all names', async () => {
  const { reference } = await db().proposal.findUniqueOrThrow({ where: { id: made.proposalId } })
  for (const text of [made.school.urn, reference, reference.toLowerCase(), officer.email])
    expect(await idsOf(text)).toEqual([made.projectId])
})

test('the nearest name comes first, and says how it was found', async () => {
  const [first] = (await search('wilfird aviery')).rows
  expect(first).toMatchObject({
    id: made.projectId,
    foundBy: 'school',
    foundName: null,
    school: 'St Wilfrid’s Aviary School',
  })
  const [byTrust] = (await search('quilon')).rows
  expect(byTrust).toMatchObject({ foundBy: 'incoming', foundName: 'Quillon Learning Trust', officer: officer.name })
})

test('a transfer is found by both of its trusts, and the academy of a conversion by its name', async () => {
  const { proposalId, outgoingTrustId } = await aTransfer(officer)
  await asActor(systemPeople.registerImport, (tx) =>
    tx.trust.update({ where: { id: outgoingTrustId }, data: { name: 'Xanthic Schools Trust' } }),
  )
  const { rows } = await search('xanthic')
  expect(rows.map((row) => [row.proposalId, row.foundBy])).toEqual([
    [proposalId, 'outgoing'],
    [proposalId, 'outgoing'],
  ])
  const approved = await anApprovedConversion(officer)
  await asActor(officer, (tx) =>
    tx.opening.update({ where: { id: approved.projectId }, data: { academyName: 'Zephyrine Academy' } }),
  )
  expect((await search('zephirine')).rows[0]).toMatchObject({ id: approved.projectId, foundName: 'Zephyrine Academy' })
})

test('an approved project is found by who has it now, and no more by who prepared it', async () => {
  const [before, after] = [await aPerson('Balthazar', officerRole), await aPerson('Hermengilde', caseworkerRole)]
  const { projectId } = await anApprovedConversion(before)
  expect(await idsOf('balthazar')).toEqual([])
  await asActor(before, (tx) => tx.project.update({ where: { id: projectId }, data: { caseworkerId: after.id } }))
  expect(await idsOf('hermengilde')).toEqual([projectId])
})

test('what is deleted is not found, and is again when it is restored', async () => {
  const { proposalId, school } = await aConversion(officer)
  await deleteRecord(await aPerson('Sue', supportRole), { of: 'proposal', id: proposalId }, 'Twice')
  expect(await search(school.urn)).toEqual({ rows: [], total: 0 })
})

test('many are found a page at a time, each once', async () => {
  const busy = await aPerson('Ferdinanda', officerRole)
  for (let count = 0; count < resultsPerPage + 3; count += 1) await aConversion(busy)
  const [first, second] = [await search('ferdinanda'), await search('ferdinanda', 2)]
  expect([first.total, first.rows.length, second.rows.length]).toEqual([resultsPerPage + 3, resultsPerPage, 3])
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(resultsPerPage + 3)
  expect((await search('ferdinanda', 3)).rows).toEqual([])
})

test.each([
  '',
  'ab',
  '%%%',
  '\0',
  "x'; drop table project; --",
  'zzzzqqqqxxxx',
  '123456789012345',
  'a'.repeat(10_000),
  '😀😀😀',
  '\\\\\\abc',
  '_____abc',
])('%j is answered with nothing', async (text) => expect(await search(text)).toEqual({ rows: [], total: 0 }))

test('somebody without a role finds nothing', async () => {
  await expect(searchProjects(await aPerson('Newt'), 'aviary', 1)).rejects.toThrow('Not permitted')
})

describe('plans', () => {
  test.each(named)('the nearest names of $table come out of its index', async ({ table, name }) => {
    const client = await pool().connect()
    try {
      await client.query('begin')
      await client.query('set local enable_seqscan = off')
      await client.query('set local enable_sort = off')
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `explain select id from ${table} where ${table === 'opening' ? 'academy_name is not null' : 'true'}
         order by ${name} <-> 'oak' limit 5`,
      )
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
      expect(plan).toMatch(/Index Scan using \w+_search/)
      expect(plan).toContain('Order By')
      await client.query('rollback')
    } finally {
      client.release()
    }
  })
})
