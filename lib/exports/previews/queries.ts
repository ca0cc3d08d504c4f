import { can } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { pool } from '#lib/platform/database/client'
import {
  describeRows,
  holdsPersonalData,
  offeredFilters,
  type ExportDefinition,
  type Header,
} from '#lib/exports/model/definition'
import { csvwOf } from '#lib/exports/dictionary/csvw'
import {
  getAuthorisedExport,
  listAuthorisedExports,
  type ExportSelection,
} from '#lib/exports/definitions/authorised-export'
import { lastDownloadOfEach } from '#lib/exports/downloads/baseline'
import { stillOffered, toQuery, type Filters } from '#lib/catalogue/filters/filters'
import { countRows, readPreview } from '#lib/exports/query/preview'

/** So many rows does a preview show. */
export const previewRows = 20

/** The exports that `who` may take, the merged one first: what each is for, its rows now, when `who` last took it. Throws Forbidden. */
export async function listExports(who: Principal) {
  const [mine, taken] = await Promise.all([listAuthorisedExports(who), lastDownloadOfEach(who)])
  return Promise.all(
    mine.map(async (definition) => {
      const described = describe(definition)
      const last = taken.find(({ exportId }) => exportId === definition.id)
      return {
        ...described,
        rowCount: await countRows(pool(), definition, {}),
        last: last && { ...last, filters: stillOffered(last.filters, described.filters) },
      }
    }),
  )
}

/** The names of the exports that `who` may take, by id. Throws Forbidden. */
export async function nameExports(who: Principal): Promise<{ id: string; name: string }[]> {
  return (await listAuthorisedExports(who)).map(({ id, name }) => ({ id, name }))
}

/** The exports by conversion or transfer date that `who` may take, each under as many of these filters as it offers. */
export async function exportsBySignificantDate(who: Principal, filters: Filters) {
  if (!can(who, 'export.enter')) return []
  const exports = (await listAuthorisedExports(who)).filter(({ dateBasis }) => dateBasis === 'significant')
  return exports.map((definition) => {
    const asked = offeredFilters(definition).map((name) => [name, filters[name]])
    return { id: definition.id, name: definition.name, query: toQuery(Object.fromEntries(asked)).toString() }
  })
}

/** An export under these filters: how many rows, and the first twenty as they will be in the file. Throws NotFound and Forbidden. */
export async function previewExport(who: Principal, wanted: ExportSelection, filters: Filters) {
  return readPreview(pool(), await getAuthorisedExport(who, wanted), filters, { most: previewRows })
}

/** What an export is. Throws NotFound and Forbidden. */
export const describeExport = async (who: Principal, wanted: ExportSelection) =>
  describe(await getAuthorisedExport(who, wanted))

/** What describes a CSV file of an export to programs. Throws NotFound and Forbidden. */
export const describeCsv = async (who: Principal, wanted: ExportSelection, file: { url: string; header?: Header }) =>
  csvwOf(await getAuthorisedExport(who, wanted), file)

const describe = (definition: ExportDefinition) => ({
  id: definition.id,
  name: definition.name,
  purpose: definition.purpose,
  owner: definition.owner,
  version: definition.version,
  rows: describeRows(definition),
  dateBasis: definition.dateBasis,
  filters: offeredFilters(definition),
  personal: holdsPersonalData(definition),
  columns: definition.columns.map(({ heading, column: { id, type, personal } }) => ({ id, heading, type, personal })),
})
