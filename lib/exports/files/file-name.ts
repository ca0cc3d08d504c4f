import type { Codes, downloadContents, downloadFormats } from '#lib/labels'
import { filterNames, type FilterName, type Filters } from '#lib/exports/filters'

export type Format = Codes<typeof downloadFormats>

/** What a file shows, and at which moment. */
type Shown = { at: Date; contents?: Codes<typeof downloadContents> }

/** So many values of one filter fit into a name; of more only the number. */
const namedValues = 3

/** A file's name says the export, the filters and the moment (UTC): `merged_completing_from-2026-09-01_20261121-160500.csv`. */
export function fileName(exportId: string, filters: Filters, format: Format, { at, contents = 'rows' }: Shown) {
  const moment = at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')
  const parts = filterNames.flatMap((name) => partsOf(name, [filters[name] ?? []].flat()))
  const told = contents === 'rows' ? [] : [contents]
  return `${[exportId, ...told, ...parts, moment].join('_')}.${format}`
}

function partsOf(name: FilterName, values: readonly string[]): string[] {
  if (values.length > namedValues) return [`${name}-${values.length}`]
  return values.map((value) => (name === 'phase' || name === 'type' || name === 'state' ? value : `${name}-${value}`))
}
