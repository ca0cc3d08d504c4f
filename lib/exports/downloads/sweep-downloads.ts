import { db } from '#lib/platform/database/client'

const day = 24 * 60 * 60 * 1000

/** Deletes the pieces of built files that have expired, and calls failed what a process that died left unfinished. The records stay. */
export async function sweepDownloads(): Promise<void> {
  const now = new Date()
  await db().downloadChunk.deleteMany({ where: { download: { expiresAt: { lt: now } } } })
  await db().download.updateMany({
    where: { outcome: 'started', startedAt: { lt: new Date(now.getTime() - day) } },
    data: { outcome: 'failed', finishedAt: now },
  })
}
