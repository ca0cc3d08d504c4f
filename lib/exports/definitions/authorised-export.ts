import { authorise, can } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db, type Tx } from '#lib/platform/database/client'
import type { ExportDefinition } from '#lib/exports/model/definition'
import { allExports, getExport, withColumns } from './queries.ts'

/** An export, or a version of it, or some of its columns. */
export type ExportSelection = { exportId: string; version?: number | null; columns?: readonly string[] }

/**
 * The export that somebody wants. Who owns it now says who may take it, also its older versions. Throws NotFound and Forbidden.
 */
export async function getAuthorisedExport(
  who: Principal,
  { exportId, version, columns = [] }: ExportSelection,
  reader: Pick<Tx, 'exportDefinition' | '$queryRaw'> = db(),
): Promise<ExportDefinition> {
  const latest = await getExport(exportId, null, reader)
  authorise(who, 'export.take', latest)
  const isOlder = version != null && version !== latest.version
  return withColumns(isOlder ? await getExport(exportId, version, reader) : latest, columns)
}

/** Every export that somebody may take, the merged one first. Throws Forbidden where that is none. */
export async function listAuthorisedExports(who: Principal): Promise<ExportDefinition[]> {
  authorise(who, 'export.enter')
  return (await allExports()).filter((definition) => can(who, 'export.take', definition))
}
