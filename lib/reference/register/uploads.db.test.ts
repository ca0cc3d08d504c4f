import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { aPerson, caseworkerRole, supportRole } from '#lib/testing/fixtures/people'
import { writePublishedFile } from '#lib/testing/fixtures/published-files'
import { sweepUploads } from './sweep-uploads.ts'
import { requestImport } from './commands.ts'
import { establishments, groups, links } from './register-files.ts'
import { getImport, listImports } from './queries.ts'
import { receiveFiles } from './receive.ts'
import { runImport } from './run-import.ts'

const folder = mkdtempSync(join(tmpdir(), 'uploads-'))
afterAll(() => rmSync(folder, { recursive: true }))

let who: Principal
beforeAll(async () => {
  who = await aPerson('Sue', supportRole)
})

const oak = { URN: '100001', EstablishmentName: 'Oak School' }
const schoolsFile = (
  rows: Parameters<typeof writePublishedFile>[2],
  options?: Parameters<typeof writePublishedFile>[3],
) => writePublishedFile(folder, establishments, rows, options)
const fileFor = (path: string, name = 'schools.csv') => ({ path, name })

const waiting = async (id: string) => ({
  ...(await getImport(who, id)),
  pieces: await db().registerUpload.count({ where: { importId: id } }),
})

test('files wait for the worker, are imported together once, and are gone; the record says who, which and what', async () => {
  const trust = { 'Group UID': '5001', 'Group Name': 'Oak Trust', 'Group Type (code)': '6' }
  const id = await requestImport(who, [
    fileFor(schoolsFile([oak, { ...oak, URN: '12' }])),
    fileFor(writePublishedFile(folder, groups, [trust]), 'trusts.csv'),
  ])
  expect(await waiting(id)).toMatchObject({ outcome: 'waiting', report: null, by: who.name, pieces: 2 })
  await runImport(id)
  const done = await waiting(id)
  expect(done).toMatchObject({
    outcome: 'completed',
    fileNames: ['schools.csv', 'trusts.csv'],
    finishedAt: expect.any(Date),
    pieces: 0,
    report: {
      groups: { file: 'trusts.csv', read: 1, added: 1 },
      establishments: {
        file: 'schools.csv',
        read: 2,
        added: 1,
        rejected: { count: 1, first: [{ line: 3, reason: '“URN” should be six digits: “12”' }] },
      },
    },
  })
  await runImport(id)
  expect(await waiting(id)).toEqual(done)
  expect((await listImports(who, 1)).rows[0]).toMatchObject({ id, by: who.name })
})

test('a larger file than one piece arrives whole', async () => {
  const rows = Array.from({ length: 12_000 }, (_, index) => ({
    ...oak,
    URN: String(200_000 + index),
    Town: 'x'.repeat(90),
  }))
  const id = await requestImport(who, [fileFor(schoolsFile(rows))])
  expect((await waiting(id)).pieces).toBeGreaterThan(1)
  await runImport(id)
  expect(await waiting(id)).toMatchObject({ outcome: 'completed', report: { establishments: { added: 12_000 } } })
})

test.each([
  ['a wrong file', () => schoolsFile([oak], { headings: ['a', 'b'] }), /these are not the headings of a register file/],
  [
    'one cut short',
    () => schoolsFile([oak], { end: '' }),
    /schools\.csv, line 2: the file ends in the middle of this row/,
  ],
  ['links of nobody but a fragment', () => writePublishedFile(folder, links, []), /has its headings but no rows/],
])('refused, changing nothing, and it says why: %s', async (_, file, problem) => {
  const before = await db().establishment.count()
  const id = await requestImport(who, [fileFor(file())])
  await runImport(id)
  expect(await waiting(id)).toMatchObject({ outcome: 'refused', problem: expect.stringMatching(problem), pieces: 0 })
  expect(await db().establishment.count()).toBe(before)
  await runImport(id)
  expect((await waiting(id)).outcome).toBe('refused')
})

test('what a dead worker left is done by the next one; what nobody came for is swept after a day', async () => {
  const id = await requestImport(who, [fileFor(schoolsFile([{ ...oak, URN: '300001' }], {}))])
  await db().registerImport.update({ where: { id }, data: { outcome: 'running' } })
  await sweepUploads()
  expect(await waiting(id)).toMatchObject({ outcome: 'running', pieces: 1 })
  await db().registerImport.update({ where: { id }, data: { startedAt: new Date(Date.now() - 25 * 3_600_000) } })
  await sweepUploads()
  expect(await waiting(id)).toMatchObject({ outcome: 'failed', pieces: 0 })
})

test('nobody else imports, nor sees what was imported', async () => {
  for (const other of [await aPerson('Cass', caseworkerRole), await aPerson('Ada', { role: 'admin', team: null })]) {
    await expect(requestImport(other, [fileFor(schoolsFile([oak]))])).rejects.toThrow('Not permitted')
    await expect(listImports(other, 1)).rejects.toThrow('Not permitted')
    await expect(getImport(other, crypto.randomUUID())).rejects.toThrow('Not permitted')
  }
})

async function receive(form: FormData, cut?: (body: Readable) => Readable) {
  const request = new Request('http://localhost/', { method: 'POST', body: form })
  const sent = Buffer.from(await request.arrayBuffer())
  const body = Readable.from([sent.subarray(0, 500), sent.subarray(500, 70_000), sent.subarray(70_000)])
  const into = mkdtempSync(join(folder, 'received-'))
  return receiveFiles(cut ? cut(body) : body, request.headers.get('content-type')!, into)
}
const formOf = (...files: [name: string, content: string][]) => {
  const form = new FormData()
  for (const [name, content] of files) form.append('files', new Blob([content]), name)
  return form
}

test('the files of a form are taken as they were sent, under names that name no folder', async () => {
  const files = await receive(formOf(['../../a.csv', 'one\r\n'], ['C:\\b\0.csv', 'zwei ä'.repeat(200_000)], ['', '']))
  expect(files.map(({ name }) => name)).toEqual(['a.csv', 'b.csv'])
  expect(files.map(({ path }) => readFileSync(path, 'utf8'))).toEqual(['one\r\n', 'zwei ä'.repeat(200_000)])
})

test.each<[string, () => Promise<unknown>, string]>([
  ['no file', () => receive(formOf(['', ''])), 'no-file'],
  ['four files', () => receive(formOf(['a', '1'], ['b', '2'], ['c', '3'], ['d', '4'])), 'too-many'],
  [
    'one that breaks off',
    () => receive(formOf(['a', 'x'.repeat(300_000)]), (body) => Readable.from(firstPiece(body))),
    'broken-off',
  ],
  ['no form', () => receiveFiles(Readable.from(['x']), 'text/plain', folder), 'no-file'],
])('not taken: %s', async (_, work, problem) => {
  await expect(work()).rejects.toMatchObject({ problem })
})

async function* firstPiece(body: Readable) {
  for await (const piece of body) {
    yield piece.subarray(0, 1000)
    return
  }
}
