import { afterAll, beforeAll, expect, test } from 'vitest'
import { asActor } from '#lib/platform/database/as-actor'
import { db } from '#lib/platform/database/client'
import { NotFound } from '#lib/platform/errors'
import type { Principal } from '#lib/principal'
import { filePool } from '#lib/platform/database/file-pools'
import { createProject } from '#lib/exports/testing/records'
import { aPerson } from '#lib/testing/fixtures/people'
import { saveView } from '#lib/exports/views/commands'
import { sendCsv } from './[exportId]/send-csv.ts'
import { sendRepeat } from './downloads/[downloadId]/repeat/send-repeat.ts'

let grants: Principal
let other: Principal
let schoolId: string

beforeAll(async () => {
  grants = await aPerson('Grace', { role: 'data-consumer', team: 'grants' })
  other = await aPerson('Olga', { role: 'data-consumer', team: 'grants' })
  schoolId = (await createProject()).schoolId
  await createProject({ type: 'transfer' })
})

afterAll(() => filePool().end())

const request = (query = '') => new Request(`http://localhost/exports/x/file.csv${query}`)
const send = (query = '', contents: 'rows' | 'changes' = 'rows', exportId = 'merged') =>
  sendCsv({ who: grants, exportId, request: request(query), query: new URLSearchParams(query) }, contents)
const again = (who: Principal, downloadId: string) => sendRepeat({ who, request: request(), downloadId })
const linesOf = async (response: Response) => (await response.text()).trimEnd().split('\r\n')
const latest = () => db().download.findFirstOrThrow({ orderBy: { startedAt: 'desc' } })
const leadsTo = (response: Response) => response.headers.get('location')

test('a file of the page: its filters, the mark for Excel, ids in its header, recorded with all of them', async () => {
  const response = await send('?type=transfer&bom=1&header=id')
  expect(response.headers.get('content-disposition')).toMatch(/"merged_ids_transfer_\d{8}-\d{6}\.csv"$/)
  expect(response.headers.get('row-count')).toBe('1')
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(bytes.toString()).toMatch(/^\ufeffproject_id,/)
  expect(bytes.toString().trimEnd().split('\r\n')).toHaveLength(2)
  expect(await latest()).toMatchObject({
    personId: grants.id,
    header: 'id',
    bom: true,
    filters: { type: ['transfer'] },
    outcome: 'completed',
    rowCount: 1,
  })
})

test('a view of one’s own, and a version by its number', async () => {
  const view = await saveView(grants, { name: 'In short', filters: {}, columns: ['school_urn'] })
  expect((await linesOf(await send(`?view=${view}`)))[0]).toBe('School URN')
  expect(await linesOf(await send('?version=1', 'rows', 'pre-conversion-grants'))).toHaveLength(1)
  expect(await latest()).toMatchObject({ definitionVersion: 1 })
})

test.each([
  ['?colour=red', /^“colour” is not known here/],
  ['?phase=done', /^phase must be one of/],
  ['?header=ids', /^header must be one of/],
  ['?changedSince=last-download', /^You have not downloaded this export yet/],
])('an address that no page has: %s', async (query, message) => {
  const response = await send(query, 'changes', 'pre-transfer-grants')
  expect(response.status).toBe(400)
  expect(await response.text()).toMatch(message)
})

test('a moment that will not do leads back to the page, which says why', async () => {
  expect(leadsTo(await send('?asAt=2099-01-01T00:00:00Z'))).toMatch(/^\/exports\/merged\?asAt=2099/)
  expect(leadsTo(await send('', 'changes'))).toMatch(/^\/exports\/merged\/changes\?/)
})

test('a past download made again, by those who may see it', async () => {
  const first = await (await send('?header=id')).text()
  const { id } = await latest()
  await asActor(grants, (tx) => tx.establishment.update({ where: { id: schoolId }, data: { name: 'Renamed' } }))
  const response = await again(grants, id)
  expect(await response.text()).toBe(first)
  expect(await latest()).toMatchObject({ repeatOfId: id, header: 'id', outcome: 'completed' })
  // A repeat of a repeat is one of the first file.
  expect(await (await again(grants, (await latest()).id)).text()).toBe(first)
  expect(await latest()).toMatchObject({ repeatOfId: id })
  const count = await db().download.count()
  await expect(again(other, id)).rejects.toThrow()
  await expect(again(grants, crypto.randomUUID())).rejects.toThrow(NotFound)
  expect(await db().download.count()).toBe(count)
})

test('one that never ended leads to its page; a workbook to the page of the new one', async () => {
  const unended = await send()
  await unended.body!.cancel()
  const { id } = await latest()
  await db().download.update({ where: { id }, data: { sha256: null } })
  expect(leadsTo(await again(grants, id))).toBe(`/exports/downloads/${id}`)
  await db().download.update({ where: { id }, data: { sha256: '0', format: 'xlsx' } })
  expect(leadsTo(await again(grants, id))).toMatch(/^\/exports\/downloads\/[0-9a-f-]{36}$/)
  expect(await latest()).toMatchObject({ format: 'xlsx', outcome: 'started', repeatOfId: id })
})
