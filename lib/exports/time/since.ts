import type { Principal } from '#lib/access/principal'
import { db, pool } from '#lib/db/client'
import { Refused } from '#lib/errors'
import { CursorGone, epochOf, snapshotOf, type Cursor } from './cursor.ts'
import { ownedBy } from '#lib/exports/downloads/downloads'
import type { Past } from './reading.ts'

/** The word for one's own last download of the export. */
export const lastDownload = 'last-download'

/** What changes are asked since: a moment, what a system has read already, or one's own last download of the export. */
export type Since = { at: Date } | { cursor: Cursor } | typeof lastDownload

/** The state that changes are asked since. Throws Refused where there is none such. */
export async function findSince(who: Principal, exportId: string, since: Since): Promise<Past> {
  if (since === lastDownload) return { snapshot: (await findLastDownload(who, exportId)).snapshot }
  if ('at' in since) return { at: since.at }
  if (since.cursor.epoch !== (await epochOf(pool()))) throw new CursorGone()
  return { snapshot: snapshotOf(since.cursor) }
}

async function findLastDownload(who: Principal, exportId: string): Promise<{ snapshot: string }> {
  const last = await db().download.findFirst({ ...lastTaken(who, exportId), select: { snapshot: true } })
  if (!last) throw new Refused('You have not downloaded this export yet', 'changedSince')
  return last
}

/** When somebody last took an export as it stood then; undefined where they never did. */
export async function findLastTaken(who: Principal, exportId: string): Promise<Date | undefined> {
  const last = await db().download.findFirst({ ...lastTaken(who, exportId), select: { startedAt: true } })
  return last?.startedAt
}

/** How somebody's last download of an export is found: the last that told of the present, all of it or its changes. */
export const lastTaken = (who: Principal, exportId: string) =>
  ({
    where: {
      exportId,
      ...ownedBy(who),
      outcome: { in: ['completed', 'ready'] as string[] },
      asAt: null,
      repeatOfId: null,
    },
    orderBy: { startedAt: 'desc' },
  }) as const
