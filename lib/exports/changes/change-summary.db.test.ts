import { randomUUID } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import type { HeldRole, Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import { db } from '#lib/platform/database/client'
import { openExport, requestXlsx } from '#lib/exports/downloads/commands'
import type { Filters } from '#lib/catalogue/filters/filters'
import { filePool } from '#lib/platform/database/file-pools'
import { listExports } from '#lib/exports/previews/queries'
import { createProject } from '#lib/exports/testing/records'
import { systemPeople } from '#lib/people/system-people'
import { aPerson } from '#lib/testing/fixtures/people'
import { writtenSince } from '#lib/exports/diff/affected-projects'
import { changedRowsWithin } from '#lib/exports/diff/row-diff'
import { countChangedRows } from './count-changed-rows.ts'
import { withReadTransaction } from '#lib/exports/point-in-time/read-transaction'
import { tablesOf } from '#lib/exports/query/scope'
import { lastDownloadOfEach, listOwnDownloads } from '#lib/exports/downloads/baseline'
import { getChangeSummary } from './change-summary.ts'
import { getExport } from '#lib/exports/definitions/queries'

afterAll(() => filePool().end())

const by = systemPeople.demonstration

const anyTeam: HeldRole = { role: 'data-consumer', team: null }

async function take(who: Principal, exportId: string, filters: Filters = {}, more: { asAt?: Date } = {}) {
  const file = await openExport(who, { exportId, filters, format: 'csv', ...more })
  await text(file.body)
  return file.downloadId
}
const rename = (id: string, name: string) =>
  asActor(by, (tx) => tx.establishment.update({ where: { id }, data: { name } }))
const remove = (id: string) =>
  asActor(by, (tx) =>
    tx.project.update({
      where: { id },
      data: { deletedAt: new Date(), deletedById: by.id, deletionReason: 'By mistake' },
    }),
  )

test('what has changed since a download: cells, rows that came, and by name the rows that left', async () => {
  const who = await aPerson('Ada', anyTeam)
  const changed = await createProject({ school: { name: 'Old Hill' } })
  const removed = await createProject({ school: { name: 'Gone Hill', urn: '777101' } })
  const downloadId = await take(who, 'merged')
  const nothing = await getChangeSummary(who, { exportId: 'merged' }, { filters: {}, since: { downloadId } })
  expect(nothing).toMatchObject({ counts: { added: 0, changed: 0, removed: 0 }, cells: [], isAll: true })

  await rename(changed.schoolId, 'New Hill')
  await remove(removed.projectId)
  await createProject({ school: { name: 'Fresh Hill' } })
  const changes = await getChangeSummary(who, { exportId: 'merged' }, { filters: {}, since: { downloadId } })
  expect(changes).toMatchObject({
    counts: { added: 1, changed: 1, removed: 1 },
    added: [{ name: 'Fresh Hill', isDeleted: false }],
    removed: [{ name: 'Gone Hill', urn: '777101', reference: expect.stringContaining('TEST-'), isDeleted: true }],
    cells: [{ school: 'New Hill', heading: 'School name', before: 'Old Hill', after: 'New Hill' }],
    isAll: true,
  })
  expect(changes!.cells[0]!.at).toBeInstanceOf(Date)
  const sameMoment = await db().download.findUniqueOrThrow({ where: { id: downloadId } })
  const byClock = await getChangeSummary(
    who,
    { exportId: 'merged' },
    { filters: {}, since: { at: sameMoment.finishedAt! } },
  )
  expect(byClock!.counts).toEqual(changes!.counts)
})

test('who changed a project last is a change to tell only where nothing else in its row has changed', async () => {
  const who = await aPerson('Ada', anyTeam)
  const [touched, renamed] = [await createProject(), await createProject()]
  const ids = [touched, renamed].map(({ projectId }) => projectId)
  await asActor(by, (tx) => tx.projectProgress.createMany({ data: ids.map((id) => ({ id, lastChangedById: by.id })) }))
  const downloadId = await take(who, 'merged')
  await asActor(by, (tx) =>
    tx.projectProgress.updateMany({ where: { id: { in: ids } }, data: { lastChangedAt: new Date(0) } }),
  )
  await rename(renamed.schoolId, 'Renamed Hill')
  const { cells } = (await getChangeSummary(who, { exportId: 'merged' }, { filters: {}, since: { downloadId } }))!
  const told = (id: string) => cells.flatMap(({ projectId, columnId }) => (projectId === id ? [columnId] : []))
  expect(told(touched.projectId)).toEqual(['last_changed_at'])
  expect(told(renamed.projectId)).toEqual(['school_name'])
})

test('counts are of each export, under the filters that it was last taken under', async () => {
  const who = await aPerson('Ada', anyTeam)
  const { schoolId } = await createProject()
  await take(who, 'merged', { type: ['transfer'] })
  await take(who, 'prepare-conversions')
  await take(who, 'merged', {}, { asAt: new Date() })
  const taken = await lastDownloadOfEach(who)
  expect(taken.map(({ exportId, filters }) => [exportId, filters])).toEqual([
    ['merged', { type: ['transfer'] }],
    ['prepare-conversions', {}],
  ])
  expect(await countChangedRows(who, taken)).toEqual(
    new Map([
      ['merged', 0],
      ['prepare-conversions', 0],
    ]),
  )
  await rename(schoolId, 'Another name')
  expect(await countChangedRows(who, taken)).toEqual(
    new Map([
      ['merged', 0],
      ['prepare-conversions', 1],
    ]),
  )
  const listed = Object.fromEntries((await listExports(who)).map(({ id, last }) => [id, last?.filters]))
  expect(listed).toMatchObject({ merged: { type: ['transfer'] }, 'prepare-conversions': {}, letters: undefined })
})

test('who lost an export is told nothing of it', async () => {
  const who = await aPerson('Ada', anyTeam)
  await take(who, 'letters')
  const taken = await lastDownloadOfEach(who)
  const moved = { ...who, roles: [{ role: 'data-consumer', team: 'grants' }] satisfies HeldRole[] }
  expect(await countChangedRows(moved, taken)).toEqual(new Map())
  await expect(countChangedRows({ ...who, roles: [] }, taken)).rejects.toThrow('Not permitted')
  const since = { downloadId: taken[0]!.id }
  await expect(getChangeSummary(moved, { exportId: 'letters' }, { filters: {}, since })).rejects.toThrow(
    'Not permitted',
  )
})

test('changes are told since whole files of the same export, and of nobody else', async () => {
  const [who, other] = [await aPerson('Ada', anyTeam), await aPerson('Ada', anyTeam)]
  const downloadId = await take(who, 'merged')
  const since = (id: string, exportId = 'merged', reader = who) =>
    getChangeSummary(reader, { exportId }, { filters: {}, since: { downloadId: id } })
  await expect(since(downloadId, 'letters')).rejects.toThrow('Download not found')
  await expect(since(randomUUID())).rejects.toThrow('Download not found')
  await expect(since(downloadId, 'merged', other)).rejects.toThrow('Not permitted')
  await expect(since(await requestXlsx(who, { exportId: 'merged', filters: {} }))).rejects.toThrow('Download not found')
  await expect(
    getChangeSummary(other, { exportId: 'merged' }, { filters: {}, since: 'last-download' }),
  ).rejects.toThrow('You have not downloaded this export yet')
})

test('the newest downloads of an export come first', async () => {
  const who = await aPerson('Ada', anyTeam)
  const first = await take(who, 'letters')
  const second = await take(who, 'letters')
  await take(who, 'merged')
  expect((await listOwnDownloads(who, 'letters', 5)).map(({ id }) => id)).toEqual([second, first])
  expect(await listOwnDownloads(who, 'letters', 1)).toHaveLength(1)
})

test('more than somebody would wait for is not compared', async () => {
  const who = await aPerson('Ada', anyTeam)
  const { schoolId } = await createProject()
  await take(who, 'merged')
  const { snapshot } = (await lastDownloadOfEach(who))[0]!
  await rename(schoolId, 'Once')
  await rename(schoolId, 'Twice')
  const span = { definition: await getExport('merged'), filters: {}, since: { snapshot } }
  const within = (writes: number, projects: number) =>
    withReadTransaction(undefined, (client) => changedRowsWithin(client, span, { writes, projects }))
  // Counted by indexes alone: what was written shortly before may be among them while another transaction runs anywhere.
  const asked = { since: { snapshot }, tables: tablesOf(span.definition, {}) }
  const { rows } = await filePool().query<{ writes: number }>(writtenSince(asked, 1000))
  const { writes } = rows[0]!
  expect(writes).toBeGreaterThanOrEqual(2)
  expect(await within(writes, 1)).toHaveLength(1)
  expect(await within(writes - 1, 1)).toBeUndefined()
  expect(await within(writes, 0)).toBeUndefined()
})
