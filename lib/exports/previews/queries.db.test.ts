import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HeldRole, Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { asActor } from '#lib/platform/database/as-actor'
import { operator } from '#lib/people/operator'
import { openBuiltFile } from '#lib/exports/downloads/built-file'
import { openExport, requestXlsx } from '#lib/exports/downloads/commands'
import type { Format } from '#lib/exports/files/file-name'
import { filePool } from '#lib/platform/database/file-pools'
import { downloadFilters } from '#lib/exports/downloads/download-filters'
import { getDownload, listDownloads } from '#lib/exports/downloads/queries'
import { describeExport, exportsBySignificantDate, listExports, previewExport } from './queries.ts'
import { createProject } from '#lib/exports/testing/records'
import { writeExport } from '#lib/exports/downloads/write'

const prepare = ['prepare-conversions', 'prepare-transfers']
const grants = ['pre-conversion-grants', 'pre-transfer-grants']
const allData = ['all-data-conversions', 'all-data-transfers']
const everyExport = ['merged', ...grants, 'letters', 'academies-due-to-transfer', ...allData, ...prepare]

let people: Record<string, Principal>

async function aPerson(name: string, ...roles: HeldRole[]): Promise<[string, Principal]> {
  const email = `${name.replaceAll(' ', '.')}@example.test`
  const { id } = await asActor(operator, (tx) =>
    tx.person.create({ data: { firstName: name, lastName: 'Example', email }, select: { id: true } }),
  )
  return [name, { id, name, email, roles }]
}

beforeAll(async () => {
  await createProject()
  people = Object.fromEntries([
    await aPerson('grants', { role: 'data-consumer', team: 'grants' }),
    await aPerson('operations', { role: 'data-consumer', team: 'academies-operations' }),
    await aPerson('business', { role: 'data-consumer', team: 'business-support' }),
    await aPerson('letters', { role: 'data-consumer', team: 'letters' }),
    await aPerson('oversight', { role: 'data-consumer', team: 'financial-oversight' }),
    await aPerson('any team', { role: 'data-consumer', team: null }),
    await aPerson('support', { role: 'service-support', team: null }),
    await aPerson('admin', { role: 'admin', team: null }),
    await aPerson('officer', { role: 'delivery-officer', team: 'london' }),
    await aPerson('caseworker', { role: 'caseworker', team: 'regional-casework-services' }),
    await aPerson('lead', { role: 'team-lead', team: 'london' }),
    await aPerson('nobody'),
  ])
})
afterAll(() => filePool().end())

test.each([
  ['grants', ['merged', ...grants]],
  ['operations', ['merged', 'academies-due-to-transfer']],
  ['business', ['merged', ...prepare]],
  ['letters', ['merged', 'letters']],
  ['oversight', ['merged', ...allData]],
  ['any team', everyExport],
  ['support', everyExport],
  ['admin', everyExport],
  ['officer', []],
  ['caseworker', []],
  ['lead', []],
  ['nobody', []],
])('%s may take %j: in the list, on the page, as CSV, as JSON Lines and as a workbook alike', async (name, allowed) => {
  const who = people[name]!
  if (allowed.length === 0) await expect(listExports(who)).rejects.toThrow('Not permitted')
  else expect((await listExports(who)).map(({ id }) => id)).toEqual(allowed)
  for (const exportId of everyExport) {
    const ways = [
      describeExport(who, { exportId }),
      previewExport(who, { exportId }, {}),
      openExport(who, { exportId, filters: {}, format: 'csv' }).then(({ body }) => text(body)),
      openExport(who, { exportId, filters: {}, format: 'jsonl' }).then(({ body }) => text(body)),
      requestXlsx(who, { exportId, filters: {} }),
    ]
    const outcomes = (await Promise.allSettled(ways)).map(({ status }) => status)
    expect(outcomes, exportId).toEqual(ways.map(() => (allowed.includes(exportId) ? 'fulfilled' : 'rejected')))
  }
  const taken = await db().download.count({ where: { personId: who.id } })
  expect(taken).toBe(allowed.length * 3)
})

test('an export that does not exist is not found', async () => {
  await expect(describeExport(people.admin!, { exportId: 'nonsense' })).rejects.toThrow('Export nonsense not found')
})

test('a preview shows the first rows and counts them all', async () => {
  for (let number = 0; number < 22; number += 1) await createProject({ school: { name: '=1' } })
  const { rowCount, rows } = await previewExport(people.admin!, { exportId: 'merged' }, {})
  expect(rowCount).toBe(23)
  expect(rows).toHaveLength(20)
  expect(rows[1]).toContain('=1')
})

const list = async (who: Principal, query = {}) => (await listDownloads(who, downloadFilters.parse(query))).rows

test('downloads are their asker’s, and admins’ to see; who loses the export loses the file', async () => {
  const { grants, operations, admin } = people as Record<string, Principal>
  const file = await openExport(grants!, { exportId: 'pre-conversion-grants', filters: {}, format: 'csv' })
  await text(file.body)
  expect((await list(grants!))[0]).toMatchObject({ id: file.downloadId, outcome: 'completed' })
  expect((await list(operations!, { whose: 'all' })).map(({ id }) => id)).not.toContain(file.downloadId)
  await expect(getDownload(operations!, file.downloadId)).rejects.toThrow('Not permitted')
  expect(await getDownload(admin!, file.downloadId)).toMatchObject({ exportName: 'Pre-conversion grants' })
  const everybodys = await list(admin!, {
    whose: 'all',
    q: 'grants',
    exportId: 'pre-conversion-grants',
    outcome: 'completed',
  })
  expect(everybodys[0]).toMatchObject({ id: file.downloadId, downloadedBy: 'grants Example', personal: true })
  expect(await list(admin!, { whose: 'all', q: 'somebody else' })).toEqual([])
  const [taken] = (await listExports(grants!)).filter(({ id }) => id === 'pre-conversion-grants')
  expect(taken!.last).toMatchObject({ id: file.downloadId, downloadedAt: expect.any(Date) })
  const moved = { ...grants!, roles: operations!.roles }
  await expect(openBuiltFile(moved, file.downloadId)).rejects.toThrow('Not permitted')
})

test.each<Format>(['csv', 'jsonl', 'xlsx'])('the command line writes %s whole, recorded as its own', async (format) => {
  const pieces: Buffer[] = []
  const out = new Writable({ write: (piece: Buffer, _encoding, done) => (pieces.push(piece), done()) })
  await writeExport({ id: 'merged', format }, out)
  const record = await db().download.findFirstOrThrow({ where: { format }, orderBy: { startedAt: 'desc' } })
  expect(record).toMatchObject({
    personId: operator.id,
    outcome: 'completed',
    byteCount: BigInt(Buffer.concat(pieces).length),
  })
})

test('the exports by significant date are those that somebody may take, under the same filters', async () => {
  const filters = { phase: ['completing' as const], confirmed: 'yes' as const, from: '2027-01', to: '2027-03' }
  const of = async (who: Principal) => (await exportsBySignificantDate(who, filters)).map(({ id }) => id)
  expect(await of(people.operations!)).toEqual(['merged', 'academies-due-to-transfer'])
  expect(await of(people.grants!)).toEqual(['merged'])
  const [merged] = await exportsBySignificantDate(people.grants!, filters)
  expect(merged!.query).toBe('phase=completing&confirmed=yes&from=2027-01&to=2027-03')
  const officer: Principal = { ...people.grants!, roles: [{ role: 'delivery-officer', team: 'london' }] }
  expect(await of(officer)).toEqual([])
})
