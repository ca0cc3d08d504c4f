import type { Principal } from '#lib/principal'
import { choiceOptions, fileOptions, readOptions } from '#lib/exports/files/file-options'
import type { Format } from '#lib/exports/files/file-name'
import { parseFilters, type FilterProblem, type Filters } from '#lib/catalogue/filters/filters'
import { findUnknownAuthorities } from '#lib/exports/definitions/filter-options'
import { describeExport } from '#lib/exports/previews/queries'
import type { Header } from '#lib/exports/model/definition'
import type { ExportSelection } from '#lib/exports/definitions/authorised-export'
import { momentNames, readTimes, type Times } from '#lib/exports/point-in-time/moments'

/** What an address of the API asks of an export, all of it known to be there. */
export type FileQuery = ExportSelection & Times & { filters: Filters; header?: Header; bom?: boolean }

const options = { ...choiceOptions.shape, ...fileOptions.shape }

/**
 * Reads an address of the API: filters, columns, version, moments and how the file is to be written; or what is wrong with it, name by
 * name, with what would do. Throws NotFound and Forbidden.
 */
export async function readFileQuery(
  who: Principal,
  exportId: string,
  format: Format,
  query: URLSearchParams,
): Promise<{ ok: true; asked: FileQuery } | { ok: false; problems: FilterProblem[] }> {
  const latest = await describeExport(who, { exportId })
  const choice = readOptions(choiceOptions, query)
  const written = readOptions(fileOptions, query)
  const { version, columns } = choice.options
  const noVersion = version === undefined ? [] : versionProblem(version, latest.version)
  const isOlder = version !== undefined && noVersion.length === 0
  const described = isOlder ? await describeExport(who, { exportId, version }) : latest
  const parsed = parseFilters(query, described.filters, [...Object.keys(options), ...momentNames])
  const { times, problems } = await readTimes(query)
  const all = [
    ...(parsed.ok ? await findUnknownAuthorities(who, parsed.filters) : parsed.problems),
    ...choice.problems,
    ...noVersion,
    ...unknownColumns(columns, described.columns),
    ...written.problems,
    ...unfit(format, query),
    ...problems,
  ]
  if (all.length > 0 || !parsed.ok) return { ok: false, problems: all }
  return { ok: true, asked: { exportId, version, columns, ...written.options, ...times, filters: parsed.filters } }
}

function versionProblem(version: number, latest: number | null): FilterProblem[] {
  if (latest === null)
    return [{ name: 'version', message: 'This export is the catalogue of columns: it has no versions' }]
  return version <= latest ? [] : [{ name: 'version', message: `version must be a whole number from 1 to ${latest}` }]
}

function unknownColumns(asked: readonly string[] = [], own: readonly { id: string }[]): FilterProblem[] {
  const ids = own.map(({ id }) => id)
  const unknown = asked.filter((id) => !ids.includes(id))
  if (unknown.length === 0) return []
  const message = `“${unknown.join('”, “')}” is no column of this export. It has: ${ids.join(', ')}`
  return [{ name: 'columns', message }]
}

/** What only some formats have. */
function unfit(format: Format, query: URLSearchParams): FilterProblem[] {
  if (format !== 'csv' && query.get('bom')) return [{ name: 'bom', message: 'bom is for .csv' }]
  if (format === 'jsonl' && query.get('header') === 'heading')
    return [{ name: 'header', message: 'JSON Lines name values by column id: header must be id, or left out' }]
  return []
}
