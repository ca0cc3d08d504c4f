import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { asActor } from '#lib/platform/database/as-actor'
import { db } from '#lib/platform/database/client'
import { operator } from '#lib/people/operator'
import { systemPeople } from '#lib/people/system-people'
import { random } from '#lib/platform/random'
import { openExport, requestXlsx } from './commands.ts'
import { filePool } from '#lib/platform/database/file-pools'
import { repeatDownload, whatDiffers } from './repeat.ts'
import { createProject, decide } from '#lib/exports/testing/records'
import { buildXlsx } from './build-workbook.ts'

const by = systemPeople.demonstration
const projects: Awaited<ReturnType<typeof createProject>>[] = []

beforeAll(async () => {
  for (let one = 0; one < 12; one += 1) {
    const made = await createProject({ project: { phase: 'completing', team: 'london' } })
    await decide(made.proposalId)
    projects.push(made)
  }
})
afterAll(() => filePool().end())

type RequestOptions = Partial<Parameters<typeof openExport>[1]>

async function take(asked: RequestOptions = {}) {
  const file = await openExport(operator, { exportId: 'pre-conversion-grants', filters: {}, format: 'csv', ...asked })
  return { id: file.downloadId, bytes: await text(file.body) }
}
async function repeat(id: string) {
  const repeated = await repeatDownload(operator, id)
  return 'file' in repeated ? text(repeated.file.body) : undefined
}

/** Writes in transactions of several steps, some of them turned back, until `until` says so. */
async function write(writer: number, until: () => boolean) {
  const { between, pick, once } = random(writer)
  for (let turn = 0; !until(); turn += 1) {
    const { schoolId, projectId } = pick(projects.filter((_, index) => index % 4 === writer))
    const work = asActor(by, async (tx) => {
      await tx.establishment.update({ where: { id: schoolId }, data: { name: `School ${writer}.${turn}` } })
      await pause(between(0, 40))
      await tx.project.update({ where: { id: projectId }, data: { region: pick(['A', 'B', 'D']) } })
      if (once(8)) throw new Error('Turned back')
    })
    await work.catch(() => {})
  }
}

test('files kept while writers are in mid-transaction come out the same again, 200 of them', async () => {
  const state = { isDone: false }
  const writing = [0, 1, 2, 3].map((writer) => write(writer, () => state.isDone))
  const kept: { id: string; bytes: string }[] = []
  const takers = [0, 1, 2, 3].map(async (taker) => {
    const { between } = random(taker + 100)
    for (let turn = 0; turn < 50; turn += 1) {
      await pause(between(0, 20))
      kept.push(await take(turn % 25 === 0 ? { exportId: 'merged', format: 'jsonl' } : {}))
    }
  })
  await Promise.all(takers).finally(() => (state.isDone = true))
  await Promise.all(writing)
  expect(new Set(kept.map(({ bytes }) => bytes)).size).toBeGreaterThan(50)
  const checkers = [0, 1, 2, 3].map(async (checker) => {
    for (const { id, bytes } of kept.filter((_, index) => index % 4 === checker)) expect(await repeat(id)).toBe(bytes)
  })
  await Promise.all(checkers)
  expect(kept).toHaveLength(200)
})

test('a file as at a moment, changed rows and changes come out the same again, whatever happened since', async () => {
  const start = new Date()
  const trust = await asActor(by, (tx) => tx.trust.create({ data: { groupUid: 'R1', name: 'FIRST' } }))
  const { proposalId, schoolId, projectId } = await createProject({ proposal: { incomingTrustId: trust.id } })
  await asActor(by, (tx) => tx.trust.update({ where: { id: trust.id }, data: { name: 'SECOND' } }))
  const since = { at: start }
  const exportId = 'merged'
  const files = [
    await take({ exportId, bom: true }),
    await take({ exportId, asAt: new Date() }),
    await take({ exportId, since, contents: 'changed-rows' }),
    await take({ exportId, since, contents: 'changed-rows', format: 'jsonl' }),
    await take({ exportId, since, contents: 'changes' }),
  ]
  for (const { bytes } of files) expect(bytes).toContain(projectId)
  await asActor(by, async (tx) => {
    await tx.proposal.update({ where: { id: proposalId }, data: { incomingTrustId: null } })
    await tx.trust.update({ where: { id: trust.id }, data: { name: 'THIRD' } })
    await tx.establishment.update({ where: { id: schoolId }, data: { name: 'Renamed' } })
    await tx.person.update({ where: { id: by.id }, data: { firstName: 'Other' } })
  })
  for (const { id, bytes } of files) expect(await repeat(id)).toBe(bytes)
  const repeated = await db().download.findFirstOrThrow({ orderBy: { startedAt: 'desc' } })
  expect(repeated).toMatchObject({ repeatOfId: files.at(-1)!.id, outcome: 'completed', contents: 'changes' })
})

test('a workbook comes out the same again days later', async () => {
  const first = await requestXlsx(operator, { exportId: 'pre-conversion-grants', filters: {} })
  await buildXlsx(first, new AbortController().signal)
  await asActor(by, (tx) => tx.establishment.update({ where: { id: projects[0]!.schoolId }, data: { name: 'Later' } }))
  const days = 24 * 60 * 60 * 1000
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3 * days })
  const repeated = await repeatDownload(operator, first)
  const second = (repeated as { buildingId: string }).buildingId
  await buildXlsx(second, new AbortController().signal).finally(() => vi.useRealTimers())
  const [one, two] = await Promise.all([first, second].map((id) => db().download.findUniqueOrThrow({ where: { id } })))
  expect(two).toMatchObject({ outcome: 'ready', sha256: one!.sha256, byteCount: one!.byteCount, repeatOfId: first })
})

test('where a definition has changed, the columns are named and no file is made', async () => {
  const { id } = await take()
  const { catalogueHash } = await db().download.findUniqueOrThrow({ where: { id } })
  const { rowsHash, columns } = await db().definitionFingerprint.findUniqueOrThrow({ where: { hash: catalogueHash } })
  const before = (columns as { id: string; heading: string; hash: string }[]).map((column) =>
    column.id === 'school_name' ? { ...column, hash: 'other' } : column,
  )
  await db().definitionFingerprint.create({ data: { hash: 'before', rowsHash, columns: before } })
  await db().download.update({ where: { id }, data: { catalogueHash: 'before' } })
  expect(await whatDiffers(operator, id)).toEqual(['School name: defined differently'])
  await expect(repeat(id)).rejects.toThrow('defined differently since')
})

test('bytes that come out otherwise break the file, and are recorded as failed', async () => {
  const { id } = await take()
  await db().download.update({ where: { id }, data: { sha256: 'f'.repeat(64) } })
  await expect(repeat(id)).rejects.toThrow('did not come out the same')
  await vi.waitFor(async () => {
    const last = await db().download.findFirstOrThrow({ where: { repeatOfId: id } })
    expect(last.outcome).toBe('failed')
  })
})

test('is for those who may see the download and take the export', async () => {
  const { id } = await take()
  const grants = {
    ...operator,
    id: systemPeople.service.id,
    roles: [{ role: 'data-consumer', team: 'grants' } as const],
  }
  await expect(repeatDownload(grants, id)).rejects.toThrow('Not permitted')
  const letters = { ...operator, roles: [{ role: 'data-consumer', team: 'letters' } as const] }
  await expect(repeatDownload(letters, id)).rejects.toThrow('Not permitted')
  await db().download.update({ where: { id }, data: { sha256: null } })
  await expect(repeat(id)).rejects.toThrow('did not end')
})
