import type { Readable } from 'node:stream'
import { recordAccess } from '#lib/access/events'
import type { Principal } from '#lib/access/principal'
import { db, type Tx } from '#lib/db/client'
import { enqueue } from '#lib/worker/enqueue'
import { csvEncoding } from './csv.ts'
import { definitionHash } from './definition-hash.ts'
import { holdsPersonalData } from './definition.ts'
import { finishDownload } from './download-record.ts'
import { fileName, type Format } from './file-name.ts'
import type { Filters } from './filters.ts'
import { jsonlEncoding } from './jsonl.ts'
import { streamFile } from './stream-file.ts'
import { takeableExport, type Wanted } from './takeable.ts'

/** A file that somebody asks for. `bom` is for Excel. */
type FileRequest = Wanted & { filters: Filters; format: Format; bom?: boolean }

/** A file being sent. `body` breaks when it cannot be completed. */
export type OpenFile = { downloadId: string; fileName: string; contentType: string; body: Readable }

/**
 * Opens the CSV or JSON Lines file of an export; the record of the download says how it ended. Throws NotFound and Forbidden.
 */
export async function openExport(
  who: Principal,
  request: FileRequest & { format: 'csv' | 'jsonl' },
): Promise<OpenFile> {
  const { exportId, filters, format, bom } = request
  const { definition, download } = await db().$transaction((tx) => startDownload(tx, who, request))
  const encoding = format === 'csv' ? csvEncoding({ bom }) : jsonlEncoding
  try {
    const body = await streamFile(definition, filters, encoding, {
      completed: (facts) => finishDownload(download.id, { outcome: 'completed', ...facts }),
      broken: (error) => void finishDownload(download.id, { outcome: error ? 'failed' : 'abandoned' }).catch(() => {}),
    })
    return {
      downloadId: download.id,
      fileName: fileName(exportId, filters, format, download.startedAt),
      contentType: encoding.contentType,
      body,
    }
  } catch (error) {
    await finishDownload(download.id, { outcome: 'failed' })
    throw error
  }
}

type XlsxRequest = Omit<FileRequest, 'format' | 'bom'>

/** Asks the worker for an XLSX file. Gives the id of the download, whose record tells how far it is. Throws NotFound and Forbidden. */
export function requestXlsx(who: Principal, request: XlsxRequest): Promise<string> {
  return db().$transaction(async (tx) => {
    const { download } = await startDownload(tx, who, { ...request, format: 'xlsx' })
    await enqueue(tx, 'build-xlsx', { downloadId: download.id })
    return download.id
  })
}

/** Records an XLSX file that the caller builds. Gives the id of the download. Throws NotFound and Forbidden. */
export async function recordXlsx(who: Principal, request: XlsxRequest): Promise<string> {
  const { download } = await db().$transaction((tx) => startDownload(tx, who, { ...request, format: 'xlsx' }))
  return download.id
}

/** Records that somebody asks for a file, once they are known to be allowed it. */
async function startDownload(
  tx: Tx,
  who: Principal,
  { exportId, version, columns = [], filters, format }: FileRequest,
) {
  const definition = await takeableExport(who, { exportId, version, columns }, tx)
  const personal = holdsPersonalData(definition)
  const asker = who.apiKeyId ? { apiKeyId: who.apiKeyId } : { personId: who.id }
  const download = await tx.download.create({
    data: {
      ...asker,
      exportId,
      definitionVersion: definition.version,
      columns: [...columns],
      format,
      filters,
      catalogueHash: definitionHash(definition),
      // Known once the file's own transaction has begun.
      snapshot: '',
      historySeq: 0,
      personal,
    },
    select: { id: true, startedAt: true },
  })
  await recordAccess(
    'export.downloaded',
    { ...asker, detail: { exportId, format, downloadId: download.id, personal: personal ? 'yes' : null } },
    tx,
  )
  return { definition, download }
}
