import { createHash } from 'node:crypto'
import { PassThrough } from 'node:stream'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { fileResponse } from '#app/_web/file-response'
import { createApiKey } from '#lib/api-keys/commands'
import { asActor } from '#lib/platform/database/as-actor'
import { config } from '#lib/platform/config/config'
import { db, pool } from '#lib/platform/database/client'
import { readCursor, writeCursor } from '#lib/exports/point-in-time/cursor'
import { filePool } from '#lib/platform/database/file-pools'
import { createProject } from '#lib/exports/testing/records'
import { readByMetadata } from '#lib/testing/readers/csvw-reader'
import { operator } from '#lib/people/operator'
import { startWorker, type Worker } from '#lib/startup/start-worker'
import { GET as getChanges } from '../changes/route.ts'
import { GET as getFile } from './[file]/route.ts'
import { GET as getDownload } from './downloads/[downloadId]/route.ts'

const ofAnotherLife = writeCursor({ epoch: '00000000', snapshot: '3:3:' })

let everything: string
let grants: string
let worker: Worker | undefined

beforeAll(async () => {
  await createProject()
  await createProject({ type: 'transfer' })
  everything = (await createApiKey(operator, { name: 'All', role: 'data-consumer' })).key
  grants = (await createApiKey(operator, { name: 'Grants', role: 'data-consumer', team: 'grants' })).key
})

afterEach(async () => {
  await worker?.stop()
  worker = undefined
})

afterAll(() => filePool().end())

const request = (path: string, key?: string, headers: Record<string, string> = {}) =>
  new Request(`http://localhost/api/v1/exports/${path}`, {
    headers: { ...headers, ...(key ? { Authorization: `Bearer ${key}` } : {}) },
  })
const fetchFile = (path: string, key?: string, headers?: Record<string, string>) =>
  getFile(request(path, key, headers), { params: Promise.resolve({ file: path.split('?')[0]! }) })
const fetchDownload = (downloadId: string, key?: string, headers?: Record<string, string>) =>
  getDownload(request(`downloads/${downloadId}`, key, headers), { params: Promise.resolve({ downloadId }) })
const rename = () =>
  asActor(operator, async (tx) => {
    const { id } = await tx.establishment.findFirstOrThrow()
    await tx.establishment.update({ where: { id }, data: { name: `Renamed ${crypto.randomUUID()}` } })
  })

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
  [400, 'merged.csv?columns=school_urn,colour', () => everything],
  [400, 'pre-conversion-grants.csv?columns=mp_name', () => everything],
  [400, 'merged.csv?version=1', () => everything],
  [400, 'pre-conversion-grants.csv?version=2', () => everything],
  [400, 'pre-conversion-grants.csv?version=first', () => everything],
  [400, 'merged.csv?header=ids', () => everything],
  [400, 'merged.jsonl?header=heading', () => everything],
  [400, 'merged.csv?bom=yes', () => everything],
  [400, 'merged.jsonl?bom=1', () => everything],
  [400, 'merged.csv?from=2026-01&from=2026-02', () => everything],
  [400, 'merged.csv?asAt-day=1', () => everything],
  [400, 'merged.csv?localAuthority=999', () => everything],
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
        '“colour” is not known here. There are: phase, state, type, region, localAuthority, team, assigned, confirmed, onHold, dateBasis, from, to, version, columns, header, bom, asAt, changedSince',
    },
    { name: 'phase', message: 'phase must be one of: preparing, completing, closed' },
  ])
})

test.each([
  ['columns=colour', 'columns', /^“colour” is no column of this export. It has: school_urn, /],
  ['version=7', 'version', /^version must be a whole number from 1 to 1$/],
  ['header=ids', 'header', /^header must be one of: heading, id$/],
  ['localAuthority=999', 'localAuthority', /^localAuthority must be one of: 101, 102/],
])('a value that is not known is told with those that are: %s', async (query, name, message) => {
  const { errors } = await (await fetchFile(`letters.csv?${query}`, everything)).json()
  expect(errors).toEqual([{ name, message: expect.stringMatching(message) }])
})

const lines = async (path: string) => (await (await fetchFile(path, everything)).text()).split('\r\n')
test('some columns in the order asked, under ids; a version by its number', async () => {
  expect((await lines('merged.csv?columns=project_type,school_urn&header=id'))[0]).toBe('project_type,school_urn')
  expect((await lines('letters.csv?columns=school_dfe_number,school_urn'))[0]).toBe('DfE number/LAESTAB,School URN')
  expect(await lines('letters.csv?version=1')).toEqual(await lines('letters.csv'))
  const [first] = await lines('merged.jsonl?columns=school_urn,project_id&header=id')
  expect(Object.keys(JSON.parse(first!.split('\n')[0]!))).toEqual(['school_urn', 'project_id'])
  const at = new Date().toISOString()
  await createProject()
  const changes = await lines(`merged.changes.csv?changedSince=${at}&header=id&columns=school_urn`)
  expect(changes[0]).toBe(
    'project_id,urn,school_name,column_id,heading,old_value,new_value,last_changed_by,last_changed_at',
  )
  // The project itself, and its one chosen column.
  expect(changes).toHaveLength(4)
})

test('an unknown file is told with those that there are', async () => {
  const { detail } = await (await fetchFile('nonsense.pdf', everything)).json()
  expect(detail).toBe(
    'There is no file “nonsense.pdf”. There are merged, pre-conversion-grants, pre-transfer-grants, letters, academies-due-to-transfer, all-data-conversions, all-data-transfers, prepare-conversions, prepare-transfers, each as .csv, .xlsx and .jsonl.',
  )
})

test('a key is told only of the exports that it opens', async () => {
  const letters = await createApiKey(operator, { name: 'Letters', role: 'data-consumer', exports: ['letters'] })
  const answer = await fetchFile('nonsense.csv', letters.key)
  expect(answer.status).toBe(404)
  expect((await answer.json()).detail).toBe(
    'There is no file “nonsense.csv”. There are letters, each as .csv, .xlsx and .jsonl.',
  )
  const sender = await createApiKey(operator, { name: 'Apply', role: 'application-service' })
  const refused = await fetchFile('nonsense.csv', sender.key)
  expect(refused.status).toBe(403)
  expect(await refused.text()).not.toContain('letters')
})

const keyId = async (name: string) => (await db().apiKey.findFirstOrThrow({ where: { name } })).id

test('a key reads its own downloads, and neither those of its maker nor of another key', async () => {
  const facts = { exportId: 'merged', catalogueHash: '', snapshot: '', historySeq: 0, personal: true }
  const download = async (owner: { personId: string } | { apiKeyId: string }) =>
    (await db().download.create({ data: { ...facts, ...owner, format: 'xlsx', outcome: 'started' } })).id
  for (const id of [await download({ personId: operator.id }), await download({ apiKeyId: await keyId('Grants') })])
    expect((await fetchDownload(id, everything)).status).toBe(403)
  expect((await fetchDownload(await download({ apiKeyId: await keyId('All') }), everything)).status).toBe(202)
})

test('a forged cursor is answered by what is wrong with it', async () => {
  const epoch = readCursor((await fetchFile('merged.csv', everything)).headers.get('next-cursor')!)!.epoch
  for (const cursor of [
    { place: { xid: '9999999999999999999', seq: '0' } },
    { place: { xid: '0', seq: '0' } },
    { snapshot: '9999999999999999999:9999999999999999999:' },
  ]) {
    const forged = writeCursor({ epoch, ...cursor })
    expect((await fetchFile(`merged.csv?changedSince=${forged}`, everything)).status).toBe(400)
    const authorization = `Bearer ${everything}`
    const answer = await getChanges(
      new Request(`http://localhost/api/v1/changes?after=${forged}`, { headers: { authorization } }),
    )
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('after must be a cursor')])
  }
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

test('a file says how many rows it has and what describes it', async () => {
  const path = 'merged.csv?type=transfer&header=id'
  const response = await fetchFile(path, everything)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'cache-control': 'private, no-store',
    'row-count': '1',
    link: '<merged.csv-metadata.json?type=transfer&header=id>; rel="describedby"; type="application/csvm+json"',
  })
  const csv = await response.text()
  const description = await fetchFile(path.replace('.csv', '.csv-metadata.json'), everything)
  expect(description.headers.get('content-type')).toBe('application/csvm+json; charset=utf-8')
  const metadata = await description.json()
  expect(metadata.url).toBe(path)
  const { rows, problems } = readByMetadata(csv, metadata)
  expect(problems).toEqual([])
  expect(rows).toMatchObject([{ project_type: 'Transfer', confirmed_date: null, significant_date_moves: 0 }])
})

test('a description of what there is not is told like its file', async () => {
  expect((await fetchFile('nonsense.csv-metadata.json', everything)).status).toBe(404)
  expect((await fetchFile('merged.csv-metadata.json?colour=red', everything)).status).toBe(400)
  expect((await fetchFile('academies-due-to-transfer.csv-metadata.json', grants)).status).toBe(403)
  expect((await fetchFile('merged.csv-metadata.json')).status).toBe(401)
})

const answer = (body: PassThrough) =>
  fileResponse({ fileName: 'a.csv', contentType: 'text/csv', body }, new Request('http://localhost'))

test('a file that breaks breaks its answer; a reader that leaves stops the making of it', async () => {
  const breaking = new PassThrough()
  const reader = answer(breaking).body!.getReader()
  breaking.write('first row\r\n')
  expect(Buffer.from((await reader.read()).value!).toString()).toBe('first row\r\n')
  breaking.destroy(new Error('The database went away'))
  await expect(reader.read()).rejects.toThrow('The database went away')
  const left = new PassThrough()
  left.write('first row\r\n')
  await answer(left).body!.cancel()
  expect(left.destroyed).toBe(true)
})

async function tagOf(path: string) {
  const response = await fetchFile(path, everything)
  await response.text()
  return response.headers.get('etag')!
}

const again = async (path: string, tag: string) => (await fetchFile(path, everything, { 'If-None-Match': tag })).status

test('who has a file by its tag is told so until something is written', async () => {
  const tag = await tagOf('merged.csv')
  expect(tag).toMatch(/^W\/"[0-9a-f]{32}"$/)
  const before = await db().download.count()
  expect(await again('merged.csv', `"other", ${tag}`)).toBe(304)
  expect(await db().download.count()).toBe(before)
  for (const other of ['merged.csv?header=id', 'merged.csv?bom=1', 'merged.csv?type=transfer', 'merged.jsonl'])
    expect(await tagOf(other), other).not.toBe(tag)
  expect(await again('letters.csv', tag)).toBe(200)
  await rename()
  expect(await again('merged.csv', tag)).toBe(200)
  expect(await tagOf('merged.csv')).not.toBe(tag)
})

test('a change that is under way when a file is taken makes another tag once it is visible', async () => {
  const written = Promise.withResolvers<void>()
  const read = Promise.withResolvers<void>()
  const writing = asActor(operator, async (tx) => {
    const { id } = await tx.establishment.findFirstOrThrow()
    await tx.establishment.update({ where: { id }, data: { name: 'Under way' } })
    written.resolve()
    await read.promise
  })
  await written.promise
  const first = await fetchFile('merged.csv', everything)
  const tag = first.headers.get('etag')!
  expect(await first.text()).not.toContain('Under way')
  expect(await again('merged.csv', tag)).toBe(304)
  read.resolve()
  await writing
  const second = await fetchFile('merged.csv', everything, { 'If-None-Match': tag })
  expect(second.status).toBe(200)
  expect(await second.text()).toContain('Under way')
})

test('a workbook is waited for while it is short', async () => {
  worker = await startWorker(process.env.DATABASE_URL!)
  const response = await fetchFile('merged.xlsx', everything)
  expect(response.status).toBe(200)
  const tag = response.headers.get('etag')!
  expect((await fetchFile('merged.xlsx', everything, { 'If-None-Match': tag })).status).toBe(304)
  expect(response.headers.get('row-count')).toBe(String(await db().project.count()))
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
  const { id } = await db().download.findFirstOrThrow({ where: { format: 'xlsx' }, orderBy: { startedAt: 'desc' } })
  const fetched = await fetchDownload(id, everything)
  expect(fetched.headers.get('etag')).toBe(`"${createHash('sha256').update(bytes).digest('hex')}"`)
  expect((await fetchDownload(id, everything, { 'If-None-Match': fetched.headers.get('etag')! })).status).toBe(304)
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
