import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { createApiKey } from '#lib/api-keys/commands'
import { asActor } from '#lib/db/as-actor'
import { config } from '#lib/config'
import { db, pool } from '#lib/db/client'
import { readCursor, writeCursor } from '#lib/exports/time/cursor'
import { exportPool } from '#lib/exports/pool'
import { createProject } from '#lib/exports/testing/records'
import { operator } from '#lib/people/operator'
import { startWorker, type Worker } from '#lib/worker/start-worker'
import { GET as getChanges } from '../changes/route.ts'
import { GET as getFile } from './[file]/route.ts'
import { GET as getDownload } from './downloads/[downloadId]/route.ts'

const ofAnotherLife = writeCursor({ epoch: '00000000', snapshot: '3:3:' })

let everything: string
let grants: string
let worker: Worker | undefined

beforeAll(async () => {
  await createProject()
  await createProject({ kind: 'transfer' })
  everything = (await createApiKey(operator, { name: 'All', role: 'data-consumer' })).key
  grants = (await createApiKey(operator, { name: 'Grants', role: 'data-consumer', team: 'grants' })).key
})
afterEach(async () => {
  await worker?.stop()
  worker = undefined
})
afterAll(() => exportPool().end())

const request = (path: string, key?: string) =>
  new Request(`http://localhost/api/v1/exports/${path}`, { headers: key ? { Authorization: `Bearer ${key}` } : {} })
const fetchFile = (path: string, key?: string) =>
  getFile(request(path, key), { params: Promise.resolve({ file: path.split('?')[0]! }) })
const fetchDownload = (downloadId: string, key?: string) =>
  getDownload(request(`downloads/${downloadId}`, key), { params: Promise.resolve({ downloadId }) })

test.each([
  [401, 'merged.csv', () => undefined],
  [401, 'merged.csv', () => 'pac_live_nonsense'],
  [401, 'nonsense.csv', () => undefined],
  [404, 'nonsense.csv', () => everything],
  [404, 'merged.pdf', () => everything],
  [404, '../secret.csv', () => everything],
  [403, 'academies-due-to-transfer.csv', () => grants],
  [403, 'academies-due-to-transfer.csv?colour=red', () => grants],
  [400, 'merged.csv?colour=red', () => everything],
  [400, 'merged.jsonl?phase=done', () => everything],
  [400, 'merged.xlsx?from=2026-02-31', () => everything],
  [400, 'merged.csv?asAt=yesterday', () => everything],
  [400, 'merged.csv?asAt=2099-01-01T00:00:00Z', () => everything],
  [400, 'merged.csv?asAt=2020-01-01T00:00:00Z', () => everything],
  [400, 'merged.csv?changedSince=nonsense', () => everything],
  [400, 'merged.csv?changedSince=last-download', () => grants],
  [400, 'merged.changes.csv', () => everything],
  [400, 'merged.xlsx?changedSince=last-download', () => everything],
  [404, 'merged.changes.jsonl', () => everything],
  [410, `merged.jsonl?changedSince=${ofAnotherLife}`, () => everything],
  [200, 'merged.csv', () => grants],
  [200, 'pre-conversion-grants.csv?from=2026-01', () => grants],
  [200, 'academies-due-to-transfer.jsonl', () => everything],
])('%i for %s', async (status, path, key) => {
  const response = await fetchFile(path, key())
  expect(response.status).toBe(status)
  if (status === 200) return void (await response.text())
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(await response.json()).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) })
})

test('a bad filter is told with those that there are', async () => {
  const body = await (await fetchFile('merged.csv?phase=done&colour=red', everything)).json()
  expect(body.errors).toEqual([
    {
      name: 'colour',
      message:
        '“colour” is not a filter of this export. It has: phase, state, type, region, localAuthority, team, assigned, confirmed, onHold, dateBasis, from, to',
    },
    { name: 'phase', message: 'phase must be one of: preparing, completing, closed' },
  ])
})

test('an unknown file is told with those that there are', async () => {
  const { detail } = await (await fetchFile('nonsense.pdf', everything)).json()
  expect(detail).toBe(
    'There is no file “nonsense.pdf”. There are merged, pre-conversion-grants, pre-transfer-grants, letters, academies-due-to-transfer, all-data-conversions, all-data-transfers, prepare-conversions, prepare-transfers, each as .csv, .xlsx and .jsonl.',
  )
})

test.each([
  ['revoked', { revokedAt: new Date() }],
  ['expired', { expiresAt: new Date(0) }],
])('a key that is %s gets no file', async (_, data) => {
  const { id, key } = await createApiKey(operator, { name: 'Former', role: 'data-consumer' })
  expect((await fetchFile('nonsense.csv', key)).status).toBe(404)
  await asActor(operator, (tx) => tx.apiKey.update({ where: { id }, data }))
  const response = await fetchFile('merged.csv', key)
  expect(response.status).toBe(401)
  expect(response.headers.get('www-authenticate')).toBe('Bearer')
  expect((await response.json()).detail).toContain('Send a valid API key')
})

test('every answer says what is left of the limit, and beyond it when to ask again', async () => {
  const { id, key } = await createApiKey(operator, { name: 'Eager', role: 'data-consumer', exports: ['letters'] })
  const first = await fetchFile('letters.csv', key)
  await first.text()
  const { apiRequestsPerMinute: limit } = config()
  expect(first.headers.get('ratelimit-policy')).toBe(`"key";q=${limit};w=60`)
  expect(first.headers.get('ratelimit')).toMatch(new RegExp(`^"key";r=${limit - 1};t=\\d+$`))
  expect((await fetchFile('merged.csv', key)).headers.get('ratelimit')).toMatch(new RegExp(`;r=${limit - 2};`))
  await pool().query('update rate_limit set points = $1 where key = $2', [limit, `key:${id}`])
  const refused = await fetchFile('letters.csv', key)
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await refused.json()).toMatchObject({ status: 429, title: 'Too many requests' })
})

test('a file comes as an attachment under its own name, by the key that asked', async () => {
  const response = await fetchFile('merged.csv?type=transfer&bom=1', everything)
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename="merged_transfer_\d{8}-\d{6}\.csv"$/,
  )
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(bytes.toString().split('\r\n')).toHaveLength(3)
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from('\ufeff'))
  const latest = await db().download.findFirstOrThrow({ orderBy: { startedAt: 'desc' } })
  expect(latest).toMatchObject({ personId: null, apiKeyId: expect.any(String), outcome: 'completed', rowCount: 1 })
})

test('a workbook is waited for while it is short', async () => {
  worker = await startWorker(process.env.DATABASE_URL!)
  const response = await fetchFile('merged.xlsx', everything)
  expect(response.status).toBe(200)
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(bytes.length).toBe(Number(response.headers.get('content-length')))
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
  const { id } = await db().download.findFirstOrThrow({ where: { format: 'xlsx' }, orderBy: { startedAt: 'desc' } })
  expect((await fetchDownload(id, everything)).status).toBe(200)
  expect((await fetchDownload(id, grants)).status).toBe(403)
  expect((await fetchDownload(id)).status).toBe(401)
  await db().download.update({ where: { id }, data: { expiresAt: new Date(0) } })
  expect((await fetchDownload(id, everything)).status).toBe(410)
})

test('a workbook that takes longer is fetched later', async () => {
  const aborted = AbortSignal.abort()
  const impatient = new Request(request('merged.xlsx', everything), { signal: aborted })
  const response = await getFile(impatient, { params: Promise.resolve({ file: 'merged.xlsx' }) })
  expect(response.status).toBe(202)
  const id = response.headers.get('location')!.split('/').at(-1)!
  expect((await fetchDownload(id, everything)).status).toBe(202)
  worker = await startWorker(process.env.DATABASE_URL!)
  await vi.waitFor(async () => expect((await fetchDownload(id, everything)).status).toBe(200), { timeout: 10_000 })
})

test.each(['nonsense', '00000000-0000-7000-8000-00000000ffff'])('no download: %s', async (id) => {
  expect((await fetchDownload(id, everything)).status).toBe(404)
})

test('as at a moment, changes since a cursor, and the feed from there', async () => {
  const first = await fetchFile('merged.jsonl', everything)
  const rows = (await first.text()).trim().split('\n')
  const cursor = first.headers.get('next-cursor')!
  expect(readCursor(cursor)).toMatchObject({ snapshot: expect.any(String) })
  const at = new Date().toISOString()
  const { projectId } = await createProject()
  const then = await fetchFile(`merged.jsonl?asAt=${at}`, everything)
  expect((await then.text()).trim().split('\n')).toEqual(rows)
  const changed = await fetchFile(`merged.jsonl?changedSince=${cursor}`, everything)
  expect(changed.headers.get('row-count')).toBe('1')
  expect(JSON.parse(await changed.text())).toMatchObject({ project_id: projectId, change: 'added' })
  const cells = await (await fetchFile(`merged.changes.csv?changedSince=${at}`, everything)).text()
  expect(cells).toMatch(/^Project ID,URN,School or academy,Column ID,Heading,Old value,New value,Last changed by,/)
  expect(cells).toContain(`${projectId},`)
  const feed = await changesAfter(`after=${cursor}&limit=2`, grants)
  expect(feed.headers.get('row-count')).toBe('2')
  expect(
    (await feed.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).table),
  ).toEqual(['local_authority', 'establishment'])
  const rest = await changesAfter(`after=${feed.headers.get('next-cursor')}`, grants)
  expect(
    (await rest.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).table),
  ).toEqual(['proposal', 'project'])
})

const changesAfter = (query: string, key?: string) =>
  getChanges(
    new Request(`http://localhost/api/v1/changes?${query}`, { headers: key ? { Authorization: `Bearer ${key}` } : {} }),
  )

test.each([
  [401, '', () => undefined],
  [400, 'colour=red', () => everything],
  [400, 'limit=0', () => everything],
  [400, 'limit=10001', () => everything],
  [400, 'after=nonsense', () => everything],
  [410, `after=${ofAnotherLife}`, () => everything],
])('%i for changes?%s', async (status, query, key) => {
  expect((await changesAfter(query, key())).status).toBe(status)
})
