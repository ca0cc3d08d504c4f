import { db } from '#lib/platform/database/client'
import type { Codes, downloadOutcomes } from '#lib/labels'
import type { FileFacts } from '#lib/exports/files/stream-file'

/** How a download stands: what is known of its file, or that there is none. */
type DownloadEnd =
  | ({ outcome: 'completed' | 'ready'; expiresAt?: Date; sinceSnapshot?: string } & FileFacts)
  | { outcome: Exclude<Codes<typeof downloadOutcomes>, 'completed' | 'ready'> }

/** Records how the making of a file ended, or that it begins anew. The asker was authorised when it began. */
export async function finishDownload(id: string, end: DownloadEnd): Promise<void> {
  const isWhole = end.outcome === 'completed' || end.outcome === 'ready'
  await db().download.update({
    where: { id },
    data: {
      ...end,
      finishedAt: end.outcome === 'started' ? null : new Date(),
      ...(isWhole ? {} : { rowCount: null, rowsWritten: 0 }),
    },
    select: { id: true },
  })
}

/** Records how far the making of a file is: so many rows of all that it will have. */
export async function saveProgress(id: string, rowsWritten: number, rowCount: number): Promise<void> {
  await db().download.update({ where: { id }, data: { rowsWritten, rowCount }, select: { id: true } })
}
