import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { db } from '#lib/platform/database/client'
import { finishDownload, saveProgress } from './download-record.ts'
import { getExport, withColumns } from '#lib/exports/definitions/queries'
import type { Filters } from '#lib/catalogue/filters/filters'
import { filePool } from '#lib/platform/database/file-pools'
import type { Sql } from '#lib/platform/database/sql'
import { countRows } from '#lib/exports/query/preview'
import { exportSelect } from '#lib/exports/query/select'
import {
  beginReadTransaction,
  asOfDownload,
  type ReadMark,
  type AsOf,
} from '#lib/exports/point-in-time/read-transaction'
import { readInBatches } from '#lib/exports/files/xlsx/cursor'
import type { WorkbookDescription } from '#lib/exports/files/xlsx/dictionary-sheet'
import { writeWorkbook } from '#lib/exports/files/xlsx/workbook'

const daysKept = 7
const pieceSize = 1024 * 1024

/**
 * Builds the XLSX file of a download and keeps it in the database, in pieces, for seven days. May be run again after it broke off: it
 * starts anew. Throws when it cannot be built, and the record says that it failed.
 */
export async function buildXlsx(downloadId: string, signal: AbortSignal): Promise<void> {
  const download = await db().download.findUniqueOrThrow({
    where: { id: downloadId },
    select: {
      exportId: true,
      definitionVersion: true,
      columns: true,
      filters: true,
      header: true,
      outcome: true,
      startedAt: true,
      asAt: true,
      snapshot: true,
      repeatOf: { select: { startedAt: true, sha256: true } },
    },
  })
  if (download.outcome === 'ready' || download.outcome === 'completed') return
  const folder = await mkdtemp(join(tmpdir(), 'xlsx-'))
  try {
    await db().downloadChunk.deleteMany({ where: { downloadId } })
    await finishDownload(downloadId, { outcome: 'started' })
    const path = join(folder, 'export.xlsx')
    const read = await writeFromDatabase(path, downloadId, {
      definition: withColumns(await getExport(download.exportId, download.definitionVersion), download.columns),
      filters: download.filters as Filters,
      header: download.header,
      madeAt: download.repeatOf?.startedAt ?? download.startedAt,
      past: asOfDownload(download),
      signal,
    })
    const kept = await keepInPieces(downloadId, path)
    if (download.repeatOf && download.repeatOf.sha256 !== kept.sha256)
      throw new Error('The file did not come out the same')
    const expiresAt = new Date(Date.now() + daysKept * 24 * 60 * 60 * 1000)
    await finishDownload(downloadId, { outcome: 'ready', expiresAt, ...read, ...kept })
  } catch (error) {
    await finishDownload(downloadId, { outcome: 'failed' })
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type WorkbookTask = Pick<WorkbookDescription, 'definition' | 'filters' | 'header' | 'madeAt'> & {
  past?: AsOf
  signal: AbortSignal
}

async function writeFromDatabase(path: string, downloadId: string, task: WorkbookTask) {
  const { past, signal, ...about } = task
  const { definition, filters } = about
  const client = await filePool().connect()
  let isRead = false
  try {
    const moment: ReadMark = await beginReadTransaction(client, past)
    const rowCount = await countRows(client, definition, filters)
    const batches = withProgress(client, exportSelect(definition, filters, 'plain'), { downloadId, rowCount, signal })
    await writeWorkbook(path, { ...about, asAt: past?.at, rowCount, batches })
    await client.query('commit')
    isRead = true
    return { ...moment, rowCount }
  } finally {
    client.release(!isRead)
  }
}

/** The rows, while the download's record is told how far they are (at most once a second). */
async function* withProgress(
  client: pg.PoolClient,
  select: Sql,
  { downloadId, rowCount, signal }: { downloadId: string; rowCount: number; signal: AbortSignal },
) {
  await saveProgress(downloadId, 0, rowCount)
  let written = 0
  let toldAt = Date.now()
  for await (const rows of readInBatches(client, select)) {
    signal.throwIfAborted()
    yield rows
    written += rows.length
    if (written < rowCount && Date.now() - toldAt < 1000) continue
    toldAt = Date.now()
    await saveProgress(downloadId, written, rowCount)
  }
}

async function keepInPieces(downloadId: string, path: string) {
  const hash = createHash('sha256')
  let byteCount = 0
  let number = 0
  for await (const piece of createReadStream(path, { highWaterMark: pieceSize })) {
    const bytes = new Uint8Array(piece as Buffer)
    hash.update(bytes)
    byteCount += bytes.length
    await db().downloadChunk.create({ data: { downloadId, number: number++, bytes }, select: { number: true } })
  }
  return { byteCount: BigInt(byteCount), sha256: hash.digest('hex') }
}
