import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { db, pool } from '#lib/platform/database/client'
import { NotFound } from '#lib/platform/errors'
import { requestXlsx } from '#lib/exports/downloads/commands'
import { openBuiltFile } from '#lib/exports/downloads/built-file'
import { filePool } from '#lib/platform/database/file-pools'
import { createProject } from '#lib/exports/testing/records'
import { operator } from '#lib/people/operator'
import { buildXlsx } from './build-workbook.ts'

const schools = 120
const never = new AbortController().signal
let id: string
/** Somebody else's transaction, in whose way the building or reading comes. */
let other: pg.PoolClient

beforeAll(async () => {
  // As long as a cell can be, and nothing that could be made smaller: the file is of several pieces.
  for (let one = 0; one < schools; one += 1)
    await createProject({ school: { website: randomBytes(24_000).toString('base64') } })
})
beforeEach(async () => {
  id = await requestXlsx(operator, { exportId: 'merged', filters: {} })
  other = await pool().connect()
  await other.query('begin')
})
afterEach(() => other.release(true))
afterAll(() => filePool().end())

const outcome = async () => (await db().download.findUniqueOrThrow({ where: { id } })).outcome
const pieces = () => db().downloadChunk.count({ where: { downloadId: id } })

/** Holds the place of a piece, so that whoever keeps it waits. */
const holdPiece = (number: number) =>
  other.query(`insert into download_chunk (download_id, number, bytes) values ($1, $2, '')`, [id, number])

/** The connections that wait for the other transaction. Asked outside of it: within one, the answer stays the same. */
const waiting = async () => {
  const { rows } = await pool().query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return rows.map(({ pid }) => pid)
}
const untilWaiting = (count: number) => expect.poll(waiting, { timeout: 30_000 }).toHaveLength(count)

/** As a database that goes away: its connections end. */
const endWaiting = async () => {
  await untilWaiting(1)
  await pool().query('select pg_terminate_backend(pid) from unnest($1::int[]) as pid', [await waiting()])
}

async function isNotOffered() {
  await expect(openBuiltFile(operator, id)).rejects.toThrow(NotFound)
}

/** Whoever tries again gets the whole file. */
async function isWhole() {
  const { body, byteCount } = await openBuiltFile(operator, id)
  const bytes = await buffer(body)
  const { sha256 } = await db().download.findUniqueOrThrow({ where: { id } })
  expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([byteCount, sha256])
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
  expect(workbook.worksheets[0]!.rowCount).toBe(schools + 1)
}

const hasLeaked = () => filePool().totalCount - filePool().idleCount

test('a worker killed while it keeps the pieces: no file, no connection, and its retry is the file', async () => {
  const script = `import { buildXlsx } from '#lib/exports/downloads/build-workbook'
    await buildXlsx('${id}', new AbortController().signal)`
  await holdPiece(1)
  const worker = spawn('node_modules/node/bin/node', ['--input-type=module', '-e', script], { stdio: 'inherit' })
  await untilWaiting(1)
  expect([await outcome(), await pieces()]).toEqual(['started', 1])
  await isNotOffered()
  worker.kill('SIGKILL')
  await once(worker, 'exit')
  await untilWaiting(0)
  await other.query('rollback')
  expect([await outcome(), await pieces()]).toEqual(['started', 1])
  await isNotOffered()
  await buildXlsx(id, never)
  expect(await outcome()).toBe('ready')
  await isWhole()
})

test.each([
  ['reads', () => other.query('lock table proposal in access exclusive mode')],
  ['keeps the pieces', () => holdPiece(1)],
])('a database that goes while the worker %s: the record says failed, and the retry is the file', async (_, hold) => {
  await hold()
  const building = expect(buildXlsx(id, never)).rejects.toThrow()
  await endWaiting()
  await building
  await other.query('rollback')
  expect(await outcome()).toBe('failed')
  await isNotOffered()
  expect(hasLeaked()).toBe(0)
  await buildXlsx(id, never)
  await isWhole()
})

test('a file that breaks while it is taken, or is left, can be taken again', async () => {
  await buildXlsx(id, never)
  expect(await pieces()).toBeGreaterThan(2)
  const left = await openBuiltFile(operator, id)
  await once(left.body, 'readable')
  left.body.destroy()
  const broken = await openBuiltFile(operator, id)
  await other.query('lock table download_chunk in access exclusive mode')
  const taking = expect(buffer(broken.body)).rejects.toThrow()
  await endWaiting()
  await taking
  await other.query('rollback')
  expect(await outcome()).toBe('ready')
  await isWhole()
  expect(await outcome()).toBe('completed')
})
