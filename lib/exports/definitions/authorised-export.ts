import { authorise, can } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db, type Tx } from '#lib/platform/database/client'
import type { ExportDefinition } from '#lib/exports/model/definition'
import { allExports, getExport, withColumns } from './queries.ts'

/** An export, or a version of it, or some of its columns. */
export type ExportSelection = { exportId: string; version?: number | null; columns?: readonly string[] }

type Reader = Pick<Tx, 'exportDefinition' | '$queryRaw'>

/** What is selected, and the export as it stands: who owns it now says who may take it, also its older versions. Throws NotFound. */
export async function selectExport({ exportId, version, columns = [] }: ExportSelection, reader: Reader = db()) {
  const latest = await getExport(exportId, null, reader)
  const isOlder = version != null && version !== latest.version
  return { definition: withColumns(isOlder ? await getExport(exportId, version, reader) : latest, columns), latest }
}

/** The export that somebody wants. Throws NotFound and Forbidden. */
export async function getAuthorisedExport(
  who: Principal,
  selection: ExportSelection,
  reader: Reader = db(),
): Promise<ExportDefinition> {
  const { definition, latest } = await selectExport(selection, reader)
  authorise(who, 'export.take', latest)
  return definition
}

/** Every export that somebody may take, the merged one first. Throws Forbidden where that is none. */
export async function listAuthorisedExports(who: Principal): Promise<ExportDefinition[]> {
  authorise(who, 'export.enter')
  return (await allExports()).filter((definition) => can(who, 'export.take', definition))
}
