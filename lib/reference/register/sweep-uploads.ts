import { db } from '#lib/platform/database/client'

const day = 24 * 60 * 60 * 1000

/** Deletes uploaded files that nobody came to import for a day, and calls their imports failed. The records stay. */
export async function sweepUploads(): Promise<void> {
  const old = { startedAt: { lt: new Date(Date.now() - day) } }
  await db().registerUpload.deleteMany({ where: { import: old } })
  await db().registerImport.updateMany({
    where: { ...old, outcome: { in: ['waiting', 'running'] } },
    data: { outcome: 'failed', finishedAt: new Date() },
  })
}
