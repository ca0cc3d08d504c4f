import { can } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db, type Tx } from '#lib/platform/database/client'
import { found } from '#lib/platform/errors'
import { findColumn, type ExportDefinition } from '#lib/exports/model/definition'
import { storedDefinition, type DefinitionColumns } from './schema.ts'
import { shippedExports } from '#lib/exports/shipped/shipped'
import { merged } from '#lib/exports/shipped/merged'

const select = {
  exportId: true,
  version: true,
  name: true,
  purpose: true,
  owner: true,
  personal: true,
  dateBasis: true,
  rows: true,
  columns: true,
} as const

type Reader = Pick<Tx, 'exportDefinition' | '$queryRaw'>

/** The rows of the newest versions: the older ones, which grow in number, are not read. */
export async function newestIds(reader: Pick<Tx, '$queryRaw'>): Promise<string[]> {
  const rows = await reader.$queryRaw<{ id: string }[]>`
    select distinct on (export_id) id from export_definition order by export_id, version desc`
  return rows.map(({ id }) => id)
}

/** Every export as it stands: the merged one first, then those that the service ships, then those that admins made. */
export async function allExports(reader: Reader = db()): Promise<ExportDefinition[]> {
  const rows = await reader.exportDefinition.findMany({ where: { id: { in: await newestIds(reader) } }, select })
  return [merged, ...rows.map(toDefinition).toSorted(byPlace)]
}

const shippedIds = shippedExports.map(({ id }) => id)
const placeOf = ({ id }: ExportDefinition) => shippedIds.indexOf(id) + 1 || shippedIds.length + 1
const byPlace = (a: ExportDefinition, b: ExportDefinition) => placeOf(a) - placeOf(b) || a.name.localeCompare(b.name)

/** What every export is called now, by id. */
export const exportNames = async (reader: Reader = db()): Promise<ReadonlyMap<string, string>> =>
  new Map((await allExports(reader)).map(({ id, name }) => [id, name]))

/** The ids of the exports that somebody may take: others are not spoken of. */
export const openExportIds = async (who: Principal): Promise<string[]> =>
  (await allExports()).filter((definition) => can(who, 'export.take', definition)).map(({ id }) => id)

/** The export of that id, as it stands or as one of its versions had it. Throws NotFound. */
export async function getExport(id: string, version?: number | null, reader: Reader = db()): Promise<ExportDefinition> {
  if (id === merged.id && version == null) return merged
  const row = await reader.exportDefinition.findFirst({
    where: { exportId: id, ...(version != null && { version }) },
    orderBy: { version: 'desc' },
    select,
  })
  return toDefinition(found(row, `Export ${id}`))
}

/** An export with these columns of its own alone, in this order; none means all. */
export function withColumns(definition: ExportDefinition, ids: readonly string[]): ExportDefinition {
  if (ids.length === 0) return definition
  const own = new Map(definition.columns.map((column) => [column.column.id, column]))
  const lost = ids.filter((id) => !own.has(id))
  if (lost.length > 0) throw new Error(`Export ${definition.id} has no columns ${lost.join(', ')}`)
  return { ...definition, columns: ids.map((id) => own.get(id)!) }
}

type Stored = {
  exportId: string
  version: number
  name: string
  purpose: string
  owner: string | null
  personal: boolean
  dateBasis: string
  rows: unknown
  columns: unknown
}

function toDefinition({ exportId, version, name, purpose, personal, ...stored }: Stored): ExportDefinition {
  const { columns, ...parsed } = storedDefinition.parse(stored)
  return { id: exportId, version, name, purpose, personal, ...parsed, columns: toColumns(exportId, columns) }
}

/** Ids of columns are permanent, so one that the catalogue lacks is a mistake of ours, told rather than left out of the file. */
function toColumns(exportId: string, columns: DefinitionColumns) {
  const lost = columns.filter(({ id }) => !findColumn(id)).map(({ id }) => id)
  if (lost.length > 0) throw new Error(`Export ${exportId} has columns that the catalogue lost: ${lost.join(', ')}`)
  return columns.map(({ id, heading }) => {
    const column = findColumn(id)!
    return { column, heading: heading ?? column.heading }
  })
}
