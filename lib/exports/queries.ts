import { authorise, can } from '#lib/access/can'
import type { Principal } from '#lib/access/principal'
import { db, pool } from '#lib/db/client'
import { found } from '#lib/errors'
import type { Codes, downloadOutcomes } from '#lib/labels'
import type { ExportDefinition } from './definition.ts'
import { allExports, getExport, holdsPersonalData } from './definitions.ts'
import type { Format } from './file-name.ts'
import type { Filters } from './filters.ts'
import { exportCount, exportSelect } from './query.ts'

const previewRows = 10
const listedDownloads = 50

/** The exports that `who` may take, the merged one first: what each is for, its rows now, when `who` last took it. Throws Forbidden. */
export async function listExports(who: Principal) {
  authorise(who, 'export.enter')
  const taken = await db().download.groupBy({
    by: ['exportId'],
    where: { ...ownedBy(who), outcome: { in: ['completed', 'ready'] } },
    _max: { startedAt: true },
  })
  const mine = allExports.filter(({ owner }) => can(who, 'export.take', { owner }))
  return Promise.all(
    mine.map(async (definition) => ({
      ...describe(definition),
      rowCount: await countRows(definition, {}),
      lastTakenAt: taken.find(({ exportId }) => exportId === definition.id)?._max.startedAt ?? undefined,
    })),
  )
}

/** An export under these filters: how many rows, and the first ten as they will be in the file. Throws NotFound and Forbidden. */
export async function previewExport(who: Principal, id: string, filters: Filters) {
  const definition = takeableExport(who, id)
  const select = `${exportSelect(definition, filters, 'plain')} limit ${previewRows}`
  const [rowCount, { rows }] = await Promise.all([
    countRows(definition, filters),
    pool().query<(string | null)[]>({ text: select, rowMode: 'array' }),
  ])
  return { rowCount, rows }
}

/** What an export is. Throws NotFound and Forbidden. */
export const describeExport = async (who: Principal, id: string) => describe(takeableExport(who, id))

/** How many rows an export has under these filters. Throws NotFound and Forbidden. */
export const countExport = (who: Principal, id: string, filters: Filters) => countRows(takeableExport(who, id), filters)

const select = {
  id: true,
  exportId: true,
  format: true,
  filters: true,
  outcome: true,
  progress: true,
  personal: true,
  rowCount: true,
  byteCount: true,
  startedAt: true,
  finishedAt: true,
  expiresAt: true,
  personId: true,
  apiKeyId: true,
} as const

/** The downloads that `who` asked for, newest first. Throws Forbidden. */
export async function listDownloads(who: Principal) {
  authorise(who, 'export.enter')
  const rows = await db().download.findMany({
    where: ownedBy(who),
    orderBy: { startedAt: 'desc' },
    take: listedDownloads,
    select,
  })
  return rows.map(toView)
}

/** One download. Throws NotFound and Forbidden. */
export async function getDownload(who: Principal, id: string) {
  const row = found(await db().download.findUnique({ where: { id }, select }), 'Download')
  const isOwnKeys = row.apiKeyId !== null && row.apiKeyId === who.apiKeyId
  authorise(who, 'download.view', { personId: isOwnKeys ? who.id : row.personId })
  return toView(row)
}

export type DownloadView = Awaited<ReturnType<typeof getDownload>>

function takeableExport(who: Principal, id: string): ExportDefinition {
  const definition = getExport(id)
  authorise(who, 'export.take', { owner: definition.owner })
  return definition
}

const describe = (definition: ExportDefinition) => ({
  id: definition.id,
  name: definition.name,
  purpose: definition.purpose,
  rows: definition.rows.meaning,
  dateBasis: definition.dateBasis.meaning,
  filters: definition.filters,
  personal: holdsPersonalData(definition),
  columns: definition.columns.map(({ heading, column: { id, type } }) => ({ id, heading, type })),
})

/** A key's downloads are its own, and not those of the person who made it. */
const ownedBy = ({ id, apiKeyId }: Principal) => (apiKeyId ? { apiKeyId } : { personId: id })

async function countRows(definition: ExportDefinition, filters: Filters): Promise<number> {
  const { rows } = await pool().query<{ rows: number }>(exportCount(definition, filters))
  return rows[0]!.rows
}

type Row = {
  exportId: string
  format: string
  filters: unknown
  outcome: string
  byteCount: bigint | null
  expiresAt: Date | null
}

const toView = <Stored extends Row>(row: Stored) => ({
  ...row,
  exportName: allExports.find(({ id }) => id === row.exportId)?.name ?? row.exportId,
  format: row.format as Format,
  filters: row.filters as Filters,
  outcome: row.outcome as Codes<typeof downloadOutcomes>,
  byteCount: row.byteCount === null ? undefined : Number(row.byteCount),
  isReady: row.expiresAt !== null && row.expiresAt > new Date(),
})
