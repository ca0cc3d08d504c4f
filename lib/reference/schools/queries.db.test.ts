import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { pool } from '#lib/platform/database/client'
import { Forbidden, NotFound } from '#lib/platform/errors'
import { importRegister } from '#lib/reference/register/import'
import { establishments, groups } from '#lib/reference/register/register-files'
import { writePublishedFile } from '#lib/testing/fixtures/published-files'
import { schools, trusts } from './nearest-queries.ts'
import { getSchool, getTrust, searchSchools, searchTrusts } from './queries.ts'

const folder = mkdtempSync(join(tmpdir(), 'register-'))
const officer: Principal = {
  id: '00000000-0000-7000-8000-000000000001',
  name: 'Olive Officer',
  email: 'olive@example.org',
  roles: [{ role: 'delivery-officer', team: 'london' }],
}

const long = 'The Blessed Company of Saint Bartholomew Voluntary Aided Church of England Junior and Infant School'
const school = (URN: string, EstablishmentName: string, Town: string, Postcode: string, status = '1') => ({
  URN,
  EstablishmentName,
  Town,
  Postcode,
  'EstablishmentStatus (code)': status,
})
const trust = (uid: string, name: string, status = 'OPEN') => ({
  'Group UID': uid,
  'Group Name': name,
  'Group ID': `TR0${uid}`,
  UKPRN: `1000${uid}`,
  'Companies House Number': `0765${uid}`,
  'Group Type (code)': '6',
  'Group Status (code)': status,
})

beforeAll(async () => {
  const fillers = Array.from({ length: 80 }, (_, n) =>
    school(String(110_000 + n), `Filler School ${n}`, 'Leeds', 'LS1 1AA'),
  )
  await importRegister([
    writePublishedFile(folder, establishments, [
      ...fillers,
      school('100001', 'St Mary’s Catholic Primary School', 'Leeds', 'LS9 8LA'),
      school('100002', 'St Mary’s Catholic Primary School', 'York', 'YO1 7AB'),
      school('100003', 'St Mary’s Catholic Primary School', 'York', 'YO1 7AC', '2'),
      school('100004', 'Beechen Cliff School', 'Bath', 'BA2 4RE'),
      school('100005', 'All Saints Church of England School', 'Wigan', 'WN6 9DT'),
      school('110100', long, 'Kingston upon Thames', 'KT1 9ZZ'),
    ]),
    writePublishedFile(folder, groups, [
      trust('5001', 'Oak Learning Trust'),
      trust('5002', 'Oak Learning Trust', 'CLOSED'),
      trust('5003', 'Beacon Academies Trust'),
    ]),
  ])
})
afterAll(() => rmSync(folder, { recursive: true }))

const firstUrn = async (text: string) => (await searchSchools(officer, text))[0]?.urn

test.each([
  ['name', 'st marys catholic primary leeds', '100001'],
  ['name with an apostrophe', "St Mary's Leeds", '100001'],
  ['name as it is also written', 'saint marys leeds', '100001'],
  ['words as they are also written', 'all saints c of e', '100005'],
  ['misspelt name', 'beechin clif', '100004'],
  ['town', 'wigan', '100005'],
  ['postcode', 'ba2 4re', '100004'],
  ['postcode without its space', 'BA24RE', '100004'],
  ['outward part of a postcode', 'WN6', '100005'],
  ['URN', '100004', '100004'],
  ['URN of a long name among short ones', '110100', '110100'],
  ['open before closed', 'st marys york', '100002'],
])('a school is found by %s', async (_, text, urn) => expect(await firstUrn(text)).toBe(urn))

test.each([
  ['nothing', ''],
  ['spaces', '   '],
  ['NUL', '\0'],
  ['signs only', `%_\\'"&|!()<->;--`],
  ['no such name', 'zzzqqq xxyyjj'],
  ['another script', '日本語'],
])('no school is found for %s', async (_, text) => expect(await searchSchools(officer, text)).toEqual([]))

test.each([
  ['hostile text', `beechen cliff'; drop --`],
  ['500 characters', 'school '.repeat(72)],
  ['one letter', 'b'],
  ['a NUL inside', 'beechen\0 cliff'],
])('%s is answered like any other', async (_, text) =>
  expect((await searchSchools(officer, text, { limit: 3 })).length).toBeGreaterThan(0),
)

test.each([
  ['name', 'becon academys', '5003'],
  ['UKPRN', '10005003', '5003'],
  ['reference number', 'tr05002', '5002'],
  ['Companies House number', '07655003', '5003'],
  ['Companies House number without its leading zero', '7655003', '5003'],
  ['number with an invisible mark', '\u202A07655003\u202C', '5003'],
  ['open before closed', 'oak learning', '5001'],
])('a trust is found by %s', async (_, text, uid) => {
  const [first] = await searchTrusts(officer, text)
  expect(first?.ukprn).toBe(`1000${uid}`)
})

test('a school or trust is read by its id; a stranger reads none', async () => {
  const [hit] = await searchSchools(officer, '100004')
  expect(await getSchool(officer, hit!.id)).toMatchObject({ urn: '100004', name: 'Beechen Cliff School' })
  const [trustHit] = await searchTrusts(officer, '10005003')
  expect(await getTrust(officer, trustHit!.id)).toMatchObject({ name: 'Beacon Academies Trust' })
  await expect(getSchool(officer, trustHit!.id)).rejects.toThrow(NotFound)
  const stranger = { ...officer, roles: [] }
  await expect(searchSchools(stranger, 'bath')).rejects.toThrow(Forbidden)
  await expect(searchTrusts(stranger, 'oak')).rejects.toThrow(Forbidden)
  await expect(getSchool(stranger, hit!.id)).rejects.toThrow(Forbidden)
  await expect(getTrust(stranger, trustHit!.id)).rejects.toThrow(Forbidden)
})

test.each([schools, trusts])('search reads the index of $table, not the table', async ({ table, document }) => {
  const client = await pool().connect()
  try {
    await client.query('begin')
    await client.query('set local enable_seqscan = off')
    const { rows } = await client.query(
      `explain select id from ${table} order by ${document} <-> fn.search_words('bath') limit 50`,
    )
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain(`Index Scan using ${table}_search`)
  } finally {
    await client.query('rollback')
    client.release()
  }
})

const realFolder = process.env.REGISTER_DIR
describe.runIf(realFolder && existsSync(realFolder))('in the published register', () => {
  beforeAll(() =>
    importRegister(
      readdirSync(realFolder!)
        .filter((name) => name.endsWith('.csv'))
        .map((name) => join(realFolder!, name)),
    ),
  )
  test('every one of the longest names is found by its URN and by its postcode', async () => {
    const { rows } = await pool().query<{ urn: string; postcode: string }>(
      'select urn, postcode from establishment where postcode is not null order by length(name) desc, urn limit 50',
    )
    for (const { urn, postcode } of rows) {
      expect(await firstUrn(urn)).toBe(urn)
      expect((await searchSchools(officer, postcode)).map((hit) => hit.urn)).toContain(urn)
    }
  })
})
