import { db } from '#lib/db/client'
import type { Codes, downloadOutcomes } from '#lib/labels'
import type { FileFacts } from '#lib/exports/files/stream-file'

/** How a download stands: what is known of its file, or that there is none. */
type DownloadEnd =
  | ({ outcome: 'completed' | 'ready'; expiresAt?: Date; sinceSnapshot?: string } & FileFacts)
  | { outcome: Exclude<Codes<typeof downloadOutcomes>, 'completed' | 'ready'> }

/** Records how the making of a file ended. The asker was authorised when it began. */
export async function finishDownload(id: string, end: DownloadEnd): Promise<void> {
  await db().download.update({
    where: { id },
    data: { ...end, finishedAt: end.outcome === 'started' ? null : new Date(), ...progressOf(end) },
    select: { id: true },
  })
}

const progressOf = ({ outcome }: DownloadEnd) =>
  outcome === 'completed' || outcome === 'ready' ? { progress: 100 } : outcome === 'started' ? { progress: 0 } : {}
