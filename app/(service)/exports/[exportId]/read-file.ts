import { readSelection, selectionNames } from '#app/(service)/exports/_selection/exports-wanted'
import type { Principal } from '#lib/principal'
import { fileOptions, readOptions, type FileOptions } from '#lib/exports/files/file-options'
import { parseFilters, type Filters } from '#lib/catalogue/filters/filters'
import { describeExport } from '#lib/exports/previews/queries'
import type { ExportSelection } from '#lib/exports/definitions/authorised-export'
import { timeNames } from '#lib/exports/point-in-time/moments'

type Address = { who: Principal; exportId: string; query: URLSearchParams }

/** What an address of one of a page's files asks for, without its moments. */
type AskedFile = { wanted: ExportSelection; filters: Filters; options: FileOptions }

/** Reads the address of a file, which has the filters of its page by name; or the answer that says why not. */
export async function readFile({ who, exportId, query }: Address): Promise<AskedFile | Response> {
  const { wanted } = await readSelection(who, exportId, query)
  const { filters: offered } = await describeExport(who, wanted)
  const parsed = parseFilters(query, offered, [...Object.keys(fileOptions.shape), ...selectionNames, ...timeNames])
  const { options, problems } = readOptions(fileOptions, query)
  if (!parsed.ok || problems.length > 0) return notUnderstood([...(parsed.ok ? [] : parsed.problems), ...problems])
  return { wanted, filters: parsed.filters, options }
}

/** What is wrong with an address that no page of ours has. */
export const notUnderstood = (problems: readonly { message: string }[]) =>
  new Response(problems.map(({ message }) => message).join('\n'), { status: 400 })
