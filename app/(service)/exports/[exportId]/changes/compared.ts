import { NotFound } from '#lib/platform/errors'
import type { Principal } from '#lib/principal'
import { formatInstant } from '#lib/calendar/calendar'
import { getDownload } from '#lib/exports/downloads/queries'
import { lastDownload, type ChangeBaseline } from '#lib/exports/point-in-time/change-baseline'
import type { PastDownload } from '#lib/exports/downloads/baseline'

/** What a page of changes compares with; `asked` stands for it in addresses, and stays the same when files are taken meanwhile. */
type Compared = { since: ChangeBaseline; asked: string; sentence: string }

/** What the address says to compare with, or else one's own last download; undefined where there is none. */
export async function comparedWith(
  who: Principal,
  since: ChangeBaseline = lastDownload,
  taken: readonly PastDownload[],
): Promise<Compared | undefined> {
  if (since === lastDownload) return taken[0] && comparedWith(who, { downloadId: taken[0].id }, taken)
  // Cursors are for systems.
  if ('cursor' in since) throw new NotFound('Download')
  if ('at' in since) return { since, asked: since.at.toISOString(), sentence: `Since ${formatInstant(since.at)}.` }
  const { id, asAt, startedAt } = await getDownload(who, since.downloadId)
  const shown = asAt ? `, which shows ${formatInstant(asAt)}` : ''
  return { since, asked: id, sentence: `Since the download of ${formatInstant(startedAt)}${shown}.` }
}
