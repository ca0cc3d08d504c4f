import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import { afterAll, expect, test } from 'vitest'
import { asActor } from '#lib/platform/database/as-actor'
import { db } from '#lib/platform/database/client'
import { operator } from '#lib/people/operator'
import { systemPeople } from '#lib/people/system-people'
import { openExport } from '#lib/exports/downloads/commands'
import { readCursor } from '#lib/exports/point-in-time/cursor'
import { filePool } from '#lib/platform/database/file-pools'
import type { ChangeBaseline } from '#lib/exports/point-in-time/change-baseline'
import { createProject } from '#lib/exports/testing/records'

afterAll(() => filePool().end())

const by = systemPeople.demonstration
type Line = { project_id: string; change: string; seq: number; row: Record<string, unknown> | null }

/** Now, with nothing else of this millisecond. */
async function moment() {
  await pause(3)
  const at = new Date()
  await pause(3)
  return at
}

async function take(
  exportId: string,
  more: { asAt?: Date; since?: ChangeBaseline; contents?: 'changed-rows' | 'changes' } = {},
) {
  const file = await openExport(operator, { exportId, filters: {}, format: 'csv', ...more })
  return {
    ...file,
    rows: parse(await text(file.body), { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[],
  }
}
async function changes(exportId: string, since: ChangeBaseline, asAt?: Date) {
  const asked = { exportId, filters: {}, format: 'jsonl', contents: 'changed-rows', since, asAt } as const
  const file = await openExport(operator, asked)
  const lines = (await text(file.body)).split('\n').filter(Boolean)
  expect(lines).toHaveLength(file.rowCount!)
  return { ...file, lines: lines.map((line) => JSON.parse(line) as Line) }
}
const renameTrust = (id: string, name: string) =>
  asActor(by, (tx) => tx.trust.update({ where: { id }, data: { name } }))

let number = 0
async function aTrustOf(projects: number) {
  number += 1
  const trust = await asActor(by, (tx) => tx.trust.create({ data: { groupUid: `G${number}`, name: 'OLD NAME' } }))
  const made = []
  for (let one = 0; one < projects; one += 1)
    made.push(await createProject({ proposal: { incomingTrustId: trust.id } }))
  return { trustId: trust.id, projectIds: made.map(({ projectId }) => projectId).toSorted(), made }
}

test('as at a moment, everything is as it stood then: the register too, and what has been deleted since', async () => {
  const { trustId, projectIds, made } = await aTrustOf(2)
  const before = await take('merged')
  const at = await moment()
  await renameTrust(trustId, 'NEW NAME')
  await asActor(by, (tx) =>
    tx.project.update({
      where: { id: made[0]!.projectId },
      data: { deletedAt: new Date(), deletedById: by.id, deletionReason: 'By mistake' },
    }),
  )
  const then = await take('merged', { asAt: at })
  expect(then.rows).toEqual(before.rows)
  expect(then.nextCursor).toBeUndefined()
  expect(then.fileName).toContain(at.toISOString().slice(0, 10).replaceAll('-', ''))
  const now = await take('merged')
  expect(now.rows.map((row) => row['Project ID'])).not.toContain(projectIds[0])
  expect(await db().download.findUniqueOrThrow({ where: { id: then.downloadId } })).toMatchObject({
    asAt: at,
    rowCount: then.rows.length,
  })
})

test('a transaction in its midst at a moment had done nothing yet', async () => {
  const { trustId, projectIds } = await aTrustOf(1)
  let at: Date | undefined
  await asActor(by, async (tx) => {
    await tx.trust.update({ where: { id: trustId }, data: { name: 'HALF' } })
    at = await moment()
    await tx.trust.update({ where: { id: trustId }, data: { name: 'WHOLE' } })
  })
  const nameIn = (rows: Record<string, string>[]) =>
    rows.find((row) => row['Project ID'] === projectIds[0])!['Incoming trust name']
  expect(nameIn((await take('merged', { asAt: at! })).rows)).toBe('OLD NAME')
  expect(nameIn((await take('merged')).rows)).toBe('WHOLE')
  const since = await changes('merged', { at: at! })
  expect(since.lines.map((line) => line.project_id)).toContain(projectIds[0])
})

test('a renamed trust changes all its projects, of the exports that have its name; added and removed rows are told', async () => {
  const { trustId, projectIds, made } = await aTrustOf(3)
  const start = (await take('merged')).nextCursor!
  const cursor = readCursor(start)!
  expect((await changes('merged', { cursor })).lines).toEqual([])
  await renameTrust(trustId, 'NEW NAME')
  const renamed = await changes('merged', { cursor })
  expect(renamed.lines.map(({ project_id, change }) => [project_id, change])).toEqual(
    projectIds.map((id) => [id, 'changed']),
  )
  expect(renamed.lines[0]!.row).toMatchObject({ project_id: projectIds[0], incoming_trust_name: 'NEW NAME' })
  // Nobody's row in an export of transfers.
  expect((await changes('academies-due-to-transfer', { cursor })).lines).toEqual([])

  const next = readCursor(renamed.nextCursor!)!
  expect((await changes('merged', { cursor: next })).lines).toEqual([])
  const added = await createProject()
  await asActor(by, (tx) =>
    tx.proposal.update({
      where: { id: made[1]!.proposalId },
      data: { deletedAt: new Date(), deletedById: by.id, deletionReason: 'By mistake' },
    }),
  )
  // Back and forth is no change.
  await renameTrust(trustId, 'SOMETHING ELSE')
  await renameTrust(trustId, 'NEW NAME')
  const last = await changes('merged', { cursor: next })
  expect(last.lines.map(({ project_id, change, row }) => [project_id, change, row === null])).toEqual(
    [
      [made[1]!.projectId, 'removed', true],
      [added.projectId, 'added', false],
    ].toSorted(),
  )
  expect(last.lines.every(({ seq }) => seq > 0)).toBe(true)
  const rows = (await take('merged', { since: { cursor: next }, contents: 'changed-rows' })).rows
  expect(rows.map((row) => row['Project ID'])).toEqual([added.projectId])
})

test('a row that came into the export by its phase is new in it', async () => {
  const at = await moment()
  const { projectId } = await createProject()
  const between = await moment()
  await asActor(by, (tx) =>
    tx.project.update({ where: { id: projectId }, data: { phase: 'completing', team: 'london' } }),
  )
  const told = async (since: Date, until?: Date) =>
    (await changes('pre-conversion-grants', { at: since }, until)).lines.filter((line) => line.project_id === projectId)
  expect(await told(at)).toMatchObject([{ change: 'added' }])
  expect(await told(at, between)).toEqual([])
  expect(await told(between)).toMatchObject([{ change: 'added' }])
  expect(await told(new Date())).toEqual([])
})

test('a file of changes has a line for each cell that differs, with who last changed it and when', async () => {
  const { projectId, proposalId } = await createProject({ school: { name: '=Hill', urn: '777001' } })
  const at = await moment()
  const { service, commandLine } = systemPeople
  await asActor(service, (tx) => tx.preparation.create({ data: { id: proposalId, author: 'Ada', clearedBy: 'Ben' } }))
  await asActor(commandLine, (tx) => tx.preparation.update({ where: { id: proposalId }, data: { author: '+Cy' } }))
  await asActor(service, (tx) => tx.preparation.update({ where: { id: proposalId }, data: { risksAndIssues: 'None' } }))
  const { rows, downloadId } = await take('merged', { since: { at }, contents: 'changes' })
  const own = rows.filter((row) => row['Project ID'] === projectId && row['Column ID'] !== 'last_changed_at')
  expect(
    own.map((row) => [
      row['School or academy'],
      row['Column ID'],
      row['Old value'],
      row['New value'],
      row['Last changed by'],
    ]),
  ).toEqual([
    ["'=Hill", 'proposal_author', '', "'+Cy", 'Command line'],
    ["'=Hill", 'proposal_cleared_by', '', 'Ben', 'The service itself'],
    ["'=Hill", 'risks_and_issues', '', 'None', 'The service itself'],
  ])
  expect(own[0]!['Last changed at']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  expect(await db().download.findUniqueOrThrow({ where: { id: downloadId } })).toMatchObject({
    contents: 'changes',
    sinceAt: at,
    sinceSnapshot: expect.stringMatching(/^\d+:\d+:/),
    personal: true,
    rowCount: rows.length,
  })
})

test('since my last download: of this export, by me, of the present', async () => {
  const stranger = { ...operator, id: systemPeople.service.id }
  const asked = {
    exportId: 'prepare-transfers',
    filters: {},
    format: 'csv',
    contents: 'changed-rows',
    since: 'last-download',
  } as const
  await expect(openExport(stranger, asked)).rejects.toThrow('You have not downloaded this export yet')
  await take('prepare-transfers')
  const { projectId } = await createProject({ type: 'transfer', school: { urn: '777002' } })
  expect(projectId).toBeTruthy()
  await take('prepare-transfers', { asAt: new Date() })
  const first = await take('prepare-transfers', { since: 'last-download', contents: 'changed-rows' })
  expect(first.rows).toHaveLength(1)
  const second = await take('prepare-transfers', { since: 'last-download', contents: 'changed-rows' })
  expect(second.rows).toHaveLength(0)
})
