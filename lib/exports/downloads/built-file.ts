import { Readable } from 'node:stream'
import { recordAccess } from '#lib/access/events/record-access'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { found } from '#lib/platform/errors'
import type { OpenFile } from '#lib/exports/files/open-file'
import { fileName } from '#lib/exports/files/file-name'
import { getDownload } from './queries.ts'
import { getAuthorisedExport } from '#lib/exports/definitions/authorised-export'

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Opens a file that the worker has built, piece by piece. Who may no longer take the export may not have the file either. Throws NotFound
 * (also when it is not ready or has expired) and Forbidden.
 */
export async function openBuiltFile(who: Principal, downloadId: string): Promise<OpenFile & { byteCount: number }> {
  const download = await getDownload(who, downloadId)
  await getAuthorisedExport(who, download)
  const byteCount = found<number>(download.isReady ? download.byteCount : undefined, 'File')
  const { exportId, format, personal } = download
  await recordAccess('export.downloaded', {
    ...(who.apiKeyId ? { apiKeyId: who.apiKeyId } : { personId: who.id }),
    detail: { exportId, format, downloadId, personal: personal ? 'yes' : null },
  })
  return {
    downloadId,
    fileName: fileName(download),
    contentType: workbook,
    byteCount,
    rowCount: download.rowCount ?? undefined,
    body: Readable.from(pieces(downloadId), { objectMode: false }),
  }
}

async function* pieces(downloadId: string): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number += 1) {
    const chunk = await db().downloadChunk.findUnique({ where: { downloadId_number: { downloadId, number } } })
    if (!chunk) break
    yield chunk.bytes
  }
  await db().download.update({ where: { id: downloadId }, data: { outcome: 'completed' }, select: { id: true } })
}
