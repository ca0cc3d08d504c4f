import { createHash } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { asActor } from '#lib/platform/database/as-actor'
import { createPool, db, pool } from '#lib/platform/database/client'
import { operator } from '#lib/people/operator'
import { systemPeople } from '#lib/people/system-people'
import { openExport } from '#lib/exports/downloads/commands'
import { copying, openCopy } from './copy.ts'
import { merged as mergedExport } from '#lib/exports/shipped/merged'
import { unguard } from '#lib/exports/query/guard'
import { sql } from '#lib/platform/database/sql'
import { filePool } from '#lib/platform/database/file-pools'
import { hostileCells, strangeTexts as names } from '#lib/exports/testing/hostile-cells'
import { createProject } from '#lib/exports/testing/records'
import { countRowsOf } from '#lib/exports/previews/past-preview'

const shared = globalThis as typeof globalThis & { portalFilePool?: ReturnType<typeof createPool> }
const who = operator
const merged = (format: 'csv' | 'jsonl', bom = false) =>
  openExport(who, { exportId: 'merged', filters: {}, format, bom })
const nameOf = mergedExport.columns.findIndex(({ column }) => column.id === 'school_name')

const record = (id: string) => db().download.findUniqueOrThrow({ where: { id } })
const copies = async () =>
  (
    await pool().query(
      `select 1 from pg_stat_activity where datname = current_database() and query ilike 'copy%' and state = 'active'`,
    )
  ).rowCount

beforeAll(async () => {
  for (const name of names) await createProject({ school: { name } })
})

beforeEach(() => {
  // As few connections as can starve: one that leaks is soon missed.
  void shared.portalFilePool?.end()
  shared.portalFilePool = createPool(process.env.DATABASE_URL!, 2)
})

afterAll(() => filePool().end())

test('a CSV parsed by another program holds the cells, and the record holds its facts', async () => {
  const file = await merged('csv')
  const csv = await text(file.body)
  const rows = parse(csv, { record_delimiter: '\r\n' })
  expect(rows).toHaveLength(names.length + 1)
  expect(rows[0]).toEqual(mergedExport.columns.map(({ heading }) => heading))
  const written = rows.slice(1).map((row) => row[nameOf]!)
  expect(written.slice(0, hostileCells.length)).toEqual(hostileCells.map(([, cell]) => cell))
  expect(written.map(unguard)).toEqual(names)
  expect(file.fileName).toMatch(/^merged_\d{8}-\d{6}\.csv$/)
  expect(await record(file.downloadId)).toMatchObject({
    outcome: 'completed',
    rowCount: rows.length - 1,
    byteCount: BigInt(Buffer.byteLength(csv)),
    sha256: createHash('sha256').update(csv).digest('hex'),
    snapshot: expect.stringMatching(/^\d+:\d+:/),
    personal: true,
    personId: who.id,
  })
  expect((await record(file.downloadId)).historySeq).toBeGreaterThan(0n)
  expect(await db().accessEvent.count({ where: { kind: 'export.downloaded', personId: who.id } })).toBe(1)
})

test('a byte order mark for Excel only', async () => {
  const [plain, excel] = [await text((await merged('csv')).body), await merged('csv', true)]
  const bytes = await excel.body.toArray()
  expect(Buffer.concat(bytes).toString()).toBe(`\ufeff${plain}`)
})

test('ids of columns for headings, of some columns in another order', async () => {
  const columns = ['school_name', 'project_id']
  const file = await openExport(who, { exportId: 'merged', filters: {}, format: 'csv', header: 'id', columns })
  const [header, ...rows] = parse(await text(file.body), { record_delimiter: '\r\n' })
  expect(header).toEqual(columns)
  expect(rows.map(([name]) => unguard(name!))).toEqual(names)
  expect(file.fileName).toMatch(/^merged_columns-2_ids_\d{8}-\d{6}\.csv$/)
  expect(await record(file.downloadId)).toMatchObject({ header: 'id', columns })
})

test('JSON Lines: an object a line by column id, text as it is', async () => {
  const file = await merged('jsonl')
  const lines = (await text(file.body)).trimEnd().split('\n')
  const rows = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(Object.keys(rows[0]!)).toEqual(mergedExport.columns.map(({ column }) => column.id))
  expect(rows.map((row) => row.school_name)).toEqual(names)
  expect(rows[0]).toMatchObject({ significant_date_moves: 0, significant_date: null, confirmed_date: 'unconfirmed' })
  expect((await record(file.downloadId)).rowCount).toBe(rows.length)
})

const slow = sql`copy (select pg_sleep(0.2), repeat('x', 50) from generate_series(1, 100000)) to stdout (format csv)`
const large = sql`copy (select i, repeat('x', 500) from generate_series(1, 2000000) as i) to stdout (format csv)`

test.each([
  ['before the first row', slow, false],
  ['mid-stream', large, true],
])('a reader that leaves %s frees its connection, ten times with a pool of two', async (_when, statement, reads) => {
  for (let time = 0; time < 10; time += 1) {
    const { bytes } = await openCopy(
      filePool(),
      copying(async () => [statement]),
    )
    if (reads) await new Promise((resolve) => bytes.once('data', resolve))
    else await pause(5)
    bytes.destroy()
  }
  await vi.waitFor(async () => expect(await copies()).toBe(0), { timeout: 1_000, interval: 20 })
  expect(await text((await merged('csv')).body)).toContain('Project ID')
  await vi.waitFor(() => expect(filePool().totalCount - filePool().idleCount).toBe(0))
})

test('a file waits for its turn; what pages show of exports does not', async () => {
  const taken = [await filePool().connect(), await filePool().connect()]
  const file = merged('csv')
  await vi.waitFor(() => expect(filePool().waitingCount).toBe(1), { timeout: 5_000 })
  expect(await countRowsOf(who, { exportId: 'merged' }, { filters: {} })).toBe(names.length)
  expect(filePool().waitingCount).toBe(1)
  for (const connection of taken) connection.release()
  expect(await text((await file).body)).toContain('Project ID')
})

test('a file left by its reader is recorded as abandoned', async () => {
  const file = await merged('csv')
  file.body.destroy()
  await vi.waitFor(async () => expect((await record(file.downloadId)).outcome).toBe('abandoned'))
})

test('a failure midway breaks the file and is recorded', async () => {
  const rows = Array.from({ length: 3000 }, (_, index) => ({
    urn: String(100_000 + index),
    name: 'x'.repeat(2000),
  }))
  await asActor(systemPeople.demonstration, (tx) => tx.establishment.createMany({ data: rows }))
  const { id: localAuthorityId } = await db().localAuthority.findFirstOrThrow()
  const { id: proposalId } = await db().proposal.findFirstOrThrow()
  const schools = await db().establishment.findMany({ where: { urn: { lt: '200000' } }, select: { id: true } })
  await asActor(systemPeople.demonstration, (tx) =>
    tx.project.createMany({
      data: schools.map(({ id }) => ({ schoolId: id, localAuthorityId, proposalId, type: 'conversion', region: 'A' })),
    }),
  )
  const file = await merged('csv')
  await new Promise((resolve) => file.body.once('readable', resolve))
  // The head of the file is ours and comes before the server has begun to send.
  await vi.waitFor(async () => {
    const { rowCount } = await pool().query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'copy%' and state = 'active'`,
    )
    expect(rowCount).toBe(1)
  })
  await expect(text(file.body)).rejects.toThrow()
  await vi.waitFor(async () => expect((await record(file.downloadId)).outcome).toBe('failed'))
  await vi.waitFor(() => expect(filePool().totalCount - filePool().idleCount).toBe(0))
  const again = (await text((await merged('csv')).body)).split('\r\n')
  expect(again.length).toBeGreaterThan(rows.length)
})

test('a SELECT that fails at once is a failure too, and leaves the pool whole', async () => {
  const { bytes } = await openCopy(
    filePool(),
    copying(async () => [sql`copy (select 1 / 0) to stdout`]),
  )
  await expect(text(bytes)).rejects.toThrow(/division by zero/)
  expect(await text((await merged('jsonl')).body)).toContain('project_id')
})
