import type { Codes, downloadOutcomes } from '#lib/labels'
import type { Principal } from '#lib/principal'
import { authorise } from '#lib/access/permissions/can'
import { db, pool, type Tx } from '#lib/platform/database/client'
import { found, NotFound, Refused } from '#lib/platform/errors'
import { raw, sql } from '#lib/platform/database/sql'
import { CursorGone, epochOf, snapshotOf } from '#lib/exports/point-in-time/cursor'
import { lastDownload, type ChangeBaseline } from '#lib/exports/point-in-time/change-baseline'
import { downloaderOf, ownedBy } from './queries.ts'
import type { Filters } from '#lib/catalogue/filters/filters'
import type { AsOf, ResolvedAsOf } from '#lib/exports/point-in-time/read-transaction'

type Reader = Pick<Tx, 'download'>

/** The state that changes are asked since. Throws NotFound and Forbidden, and Refused where there is none such. */
export async function resolveBaseline(
  who: Principal,
  exportId: string,
  since: ChangeBaseline | ResolvedAsOf,
  reader: Reader = db(),
): Promise<AsOf> {
  if (since === lastDownload) return { snapshot: (await findLastDownload(who, exportId, reader)).snapshot }
  if ('downloadId' in since) return stateOf(who, exportId, since.downloadId, reader)
  if (!('cursor' in since)) return since
  if (since.cursor.epoch !== (await epochOf(pool()))) throw new CursorGone()
  return { snapshot: snapshotOf(since.cursor) }
}

async function findLastDownload(who: Principal, exportId: string, reader: Reader): Promise<{ snapshot: string }> {
  const last = await reader.download.findFirst({ ...lastDownloadQuery(who, exportId), select: { snapshot: true } })
  if (!last) throw new Refused('You have not downloaded this export yet', 'changedSince')
  return last
}

/** The state that a download shows: that of a moment, where it was asked for one. */
async function stateOf(who: Principal, exportId: string, id: string, reader: Reader): Promise<AsOf> {
  const download = found(
    await reader.download.findUnique({
      where: { id },
      select: { exportId: true, outcome: true, personId: true, apiKeyId: true, asAt: true, snapshot: true },
    }),
    'Download',
  )
  authorise(who, 'download.view', { personId: downloaderOf(download, who) })
  if (download.exportId !== exportId || !completeOutcomes.includes(download.outcome)) throw new NotFound('Download')
  return { at: download.asAt ?? undefined, snapshot: download.snapshot }
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
  const owner = raw(who.apiKeyId ? 'api_key_id' : 'person_id')
  const { rows } = await pool().query<PastDownload>(
    sql`select distinct on (export_id) id, export_id as "exportId", started_at as "downloadedAt", filters, snapshot
     from download
     where ${owner} = ${who.apiKeyId ?? who.id}::uuid and outcome = any (${completeOutcomes}::text[]) and as_at is null and repeat_of_id is null
     order by export_id, started_at desc`,
  )
  return rows
}

/** How somebody's last download of an export is found: the last that told of the present, all of it or its changes. */
const lastDownloadQuery = (who: Principal, exportId: string) =>
  ({
    where: { exportId, ...ownedBy(who), outcome: { in: completeOutcomes }, asAt: null, repeatOfId: null },
    orderBy: { startedAt: 'desc' },
  }) as const
