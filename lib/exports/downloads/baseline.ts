import type { Codes, downloadOutcomes } from '#lib/labels'
import type { Principal } from '#lib/principal'
import { db, pool } from '#lib/platform/database/client'
import { NotFound, Refused } from '#lib/platform/errors'
import { CursorGone, epochOf, snapshotOf } from '#lib/exports/point-in-time/cursor'
import { lastDownload, type ChangeBaseline } from '#lib/exports/point-in-time/change-baseline'
import { getDownload, ownedBy } from './queries.ts'
import type { Filters } from '#lib/catalogue/filters/filters'
import type { AsOf } from '#lib/exports/point-in-time/read-transaction'

/** The state that changes are asked since. Throws NotFound and Forbidden, and Refused where there is none such. */
export async function resolveBaseline(who: Principal, exportId: string, since: ChangeBaseline): Promise<AsOf> {
  if (since === lastDownload) return { snapshot: (await findLastDownload(who, exportId)).snapshot }
  if ('at' in since) return { at: since.at }
  if ('downloadId' in since) return stateOf(who, exportId, since.downloadId)
  if (since.cursor.epoch !== (await epochOf(pool()))) throw new CursorGone()
  return { snapshot: snapshotOf(since.cursor) }
}

async function findLastDownload(who: Principal, exportId: string): Promise<{ snapshot: string }> {
  const last = await db().download.findFirst({ ...lastDownloadQuery(who, exportId), select: { snapshot: true } })
  if (!last) throw new Refused('You have not downloaded this export yet', 'changedSince')
  return last
}

/** The state that a download shows: that of a moment, where it was asked for one. */
async function stateOf(who: Principal, exportId: string, id: string): Promise<AsOf> {
  const download = await getDownload(who, id)
  if (download.exportId !== exportId || !completeOutcomes.includes(download.outcome)) throw new NotFound('Download')
  const { asAt, snapshot } = await db().download.findUniqueOrThrow({
    where: { id },
    select: { asAt: true, snapshot: true },
  })
  return { at: asAt ?? undefined, snapshot }
}

/** How the download of a whole file ends. */
const completeOutcomes: Codes<typeof downloadOutcomes>[] = ['completed', 'ready']

/** A download of an export that told of the present. */
export type PastDownload = { id: string; exportId: string; downloadedAt: Date; filters: Filters; snapshot: string }

/** Somebody's last downloads of an export, the newest first, of those that told of the present. */
export async function listOwnDownloads(who: Principal, exportId: string, most: number): Promise<PastDownload[]> {
  const rows = await db().download.findMany({
    ...lastDownloadQuery(who, exportId),
    take: most,
    select: { id: true, exportId: true, startedAt: true, filters: true, snapshot: true },
  })
  return rows.map(({ startedAt, filters, ...row }) => ({
    ...row,
    downloadedAt: startedAt,
    filters: filters as Filters,
  }))
}

/** Somebody's last download of each export that told of the present. */
export async function lastDownloadOfEach(who: Principal): Promise<PastDownload[]> {
  const owner = who.apiKeyId ? 'api_key_id' : 'person_id'
  const { rows } = await pool().query<PastDownload>(
    `select distinct on (export_id) id, export_id as "exportId", started_at as "downloadedAt", filters, snapshot
     from download
     where ${owner} = $1 and outcome = any ($2) and as_at is null and repeat_of_id is null
     order by export_id, started_at desc`,
    [who.apiKeyId ?? who.id, completeOutcomes],
  )
  return rows
}

/** How somebody's last download of an export is found: the last that told of the present, all of it or its changes. */
const lastDownloadQuery = (who: Principal, exportId: string) =>
  ({
    where: { exportId, ...ownedBy(who), outcome: { in: completeOutcomes }, asAt: null, repeatOfId: null },
    orderBy: { startedAt: 'desc' },
  }) as const
