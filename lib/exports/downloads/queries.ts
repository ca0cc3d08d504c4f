import { authorise, can } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { found } from '#lib/platform/errors'
import { fullName, nameSelect } from '#lib/full-name'
import { exportNames } from '#lib/exports/definitions/queries'
import type { DownloadFilters } from './download-filters.ts'
import type { Filters } from '#lib/catalogue/filters/filters'

export const downloadsPerPage = 50

const select = {
  id: true,
  exportId: true,
  definitionVersion: true,
  columns: true,
  format: true,
  filters: true,
  outcome: true,
  rowsWritten: true,
  personal: true,
  contents: true,
  header: true,
  asAt: true,
  sinceAt: true,
  repeatOfId: true,
  rowCount: true,
  byteCount: true,
  sha256: true,
  startedAt: true,
  finishedAt: true,
  expiresAt: true,
  personId: true,
  apiKeyId: true,
  person: { select: nameSelect },
  apiKey: { select: { name: true } },
} as const

/**
 * One page of downloads, newest first: one's own, or everybody's for those who may see them (`whose: 'all'`; others get their own).
 * Throws Forbidden.
 */
export async function listDownloads(who: Principal, filters: DownloadFilters) {
  authorise(who, 'export.enter')
  const isOfAll = filters.whose === 'all' && can(who, 'download.viewAll')
  const where = { ...(isOfAll ? matchesDownloader(filters) : ownedBy(who)), ...matchesFilters(filters) }
  const [rows, total, names] = await Promise.all([
    db().download.findMany({
      where,
      orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
      skip: (filters.page - 1) * downloadsPerPage,
      take: downloadsPerPage,
      select,
    }),
    db().download.count({ where }),
    exportNames(),
  ])
  return { rows: rows.map((row) => toView(row, names)), total, names, isOfAll }
}

/** One download. Throws NotFound and Forbidden. */
export async function getDownload(who: Principal, id: string) {
  const row = found(await db().download.findUnique({ where: { id }, select }), 'Download')
  authorise(who, 'download.view', { personId: downloaderOf(row, who) })
  return toView(row, await exportNames())
}

export type DownloadView = Awaited<ReturnType<typeof getDownload>>

/** Whose a download is: to a key its own are its, and those of the person who made it are nobody's. */
export function downloaderOf(row: Pick<Row, 'personId' | 'apiKeyId'>, who: Principal): string | null {
  if (!who.apiKeyId) return row.personId
  return row.apiKeyId === who.apiKeyId ? who.id : null
}

/** A key's downloads are its own, and not those of the person who made it. */
export const ownedBy = ({ id, apiKeyId }: Principal) => (apiKeyId ? { apiKeyId } : { personId: id })

const matchesDownloader = ({ q }: DownloadFilters): Prisma.DownloadWhereInput => {
  if (!q) return {}
  const contains = { contains: q, mode: 'insensitive' } as const
  const person = { OR: [{ firstName: contains }, { lastName: contains }, { email: contains }] }
  return { OR: [{ person }, { apiKey: { name: contains } }] }
}

const matchesFilters = ({ exportId, outcome, personal, from, to }: DownloadFilters): Prisma.DownloadWhereInput => ({
  ...(exportId && { exportId }),
  ...(outcome && { outcome }),
  ...(personal && { personal: personal === 'yes' }),
  ...((from || to) && { startedAt: { ...(from && { gte: from }), ...(to && { lt: to }) } }),
})

type Row = Prisma.DownloadGetPayload<{ select: typeof select }>

/** How far the making of a file is, from 0 to 100: never 100 while it is not there. */
const progressOf = ({ outcome, rowsWritten, rowCount }: Pick<Row, 'outcome' | 'rowsWritten' | 'rowCount'>) => {
  if (outcome === 'ready' || outcome === 'completed') return 100
  return rowCount ? Math.min(95, Math.floor((rowsWritten / rowCount) * 95)) : 0
}

const toView = ({ person, apiKey, ...row }: Row, names: ReadonlyMap<string, string>) => ({
  ...row,
  exportName: names.get(row.exportId) ?? row.exportId,
  downloadedBy: apiKey ? `${apiKey.name} (API key)` : person ? fullName(person) : 'Command line',
  format: row.format,
  filters: row.filters as Filters,
  contents: row.contents,
  header: row.header,
  progress: progressOf(row),
  outcome: row.outcome,
  byteCount: row.byteCount === null ? undefined : Number(row.byteCount),
  isReady: row.expiresAt !== null && row.expiresAt > new Date(),
})
