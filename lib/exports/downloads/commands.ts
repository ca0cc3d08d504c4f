import type { OpenFile } from '#lib/exports/files/open-file'
import type { Principal } from '#lib/principal'
import { db, pool, usualLimits } from '#lib/platform/database/client'
import { enqueue } from '#lib/platform/jobs/enqueue'
import { epochOf, writeCursor } from '#lib/exports/point-in-time/cursor'
import { finishDownload } from './download-record.ts'
import { fileName } from '#lib/exports/files/file-name'
import { openFileSource, type FileStats, type StreamedRequest } from './file-source.ts'
import { startDownload, type FileRequest } from './start-download.ts'
import { streamReading, type FileFacts } from '#lib/exports/files/stream-file'

type StreamRequest = FileRequest & Pick<StreamedRequest, 'format'>

/**
 * Opens a CSV or JSON Lines file of an export; the record of the download says how it ended. `sha256` is what its bytes must come to:
 * another file breaks at its end. Throws NotFound and Forbidden, and Refused where changes are asked since something that there is not.
 */
export async function openExport(who: Principal, request: StreamRequest, sha256?: string): Promise<OpenFile> {
  const started = await db().$transaction((tx) => startDownload(tx, who, request), usualLimits)
  return streamDownload(started, request, sha256)
}

type Started = Awaited<ReturnType<typeof startDownload>>

async function streamDownload(
  { definition, download, since }: Started,
  request: StreamRequest,
  sha256?: string,
): Promise<OpenFile> {
  const { asAt, repeats } = request
  let known: FileStats | undefined
  const source = openFileSource(definition, { ...request, since }, (facts) => (known = facts))
  const ends = {
    completed: (facts: FileFacts) =>
      finishDownload(download.id, { outcome: 'completed', ...facts, sinceSnapshot: known?.since?.snapshot }),
    broken: (error?: Error) =>
      void finishDownload(download.id, { outcome: error ? 'failed' : 'abandoned' }).catch(() => {}),
  }
  try {
    const { body, moment } = await streamReading({ ...source, sha256 }, ends)
    const isPresent = !asAt && !repeats
    return {
      downloadId: download.id,
      fileName: fileName({ ...request, startedAt: repeats?.startedAt ?? download.startedAt, sinceAt: since?.at }),
      contentType: source.contentType,
      body,
      nextCursor: isPresent ? writeCursor({ epoch: await epochOf(pool()), snapshot: moment.snapshot }) : undefined,
      rowCount: known?.rowCount,
    }
  } catch (error) {
    await finishDownload(download.id, { outcome: 'failed' })
    throw error
  }
}

type XlsxRequest = Omit<FileRequest, 'format' | 'bom' | 'contents' | 'since'>

/** Asks the worker for an XLSX file. Gives the id of the download, whose record tells how far it is. Throws NotFound and Forbidden. */
export function requestXlsx(who: Principal, request: XlsxRequest): Promise<string> {
  return db().$transaction(async (tx) => {
    const { download } = await startDownload(tx, who, { ...request, format: 'xlsx' })
    await enqueue(tx, 'build-xlsx', { downloadId: download.id })
    return download.id
  }, usualLimits)
}

/** Records an XLSX file that the caller builds. Gives the id of the download. Throws NotFound and Forbidden. */
export async function recordXlsx(who: Principal, request: XlsxRequest): Promise<string> {
  const { download } = await db().$transaction(
    (tx) => startDownload(tx, who, { ...request, format: 'xlsx' }),
    usualLimits,
  )
  return download.id
}
