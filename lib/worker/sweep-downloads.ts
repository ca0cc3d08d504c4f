import { db } from '#lib/db/client'

/** Deletes the pieces of built files that have expired. The record of the download stays. */
export async function sweepDownloads(): Promise<void> {
  await db().downloadChunk.deleteMany({ where: { download: { expiresAt: { lt: new Date() } } } })
}
