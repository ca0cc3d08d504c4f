import type { Codes, downloadContents, downloadFormats } from '#lib/labels'
import type { Header } from '#lib/exports/model/definition'
import { filterNames, type FilterName, type Filters } from '#lib/catalogue/filters/filters'

export type Format = Codes<typeof downloadFormats>

/** What a file is of. */
type Named = {
  exportId: string
  format: Format
  filters: Filters
  /** When it was asked for. */
  startedAt: Date
  /** The moment that it shows, where not that one. */
  asAt?: Date | null
  contents?: Codes<typeof downloadContents>
  sinceAt?: Date | null
  columns?: readonly string[]
  header?: Header
}

/** So many values of one filter fit into a name, and so many letters of all of them; of more only the number. */
const namedValues = 3
const namedLetters = 100

/**
 * A file's name says the export, what of it and as at which moment (UTC): `merged_completing_from-2026-09-01_20261121-160500.csv`,
 * `merged_changes_since-20261101-090000_as-at-20261121-160500.csv`.
 */
export function fileName({ exportId, format, filters, startedAt, asAt, ...file }: Named): string {
  const { contents = 'rows', sinceAt, columns = [], header } = file
  const named = partsOf(filters)
  const parts = [
    exportId,
    contents !== 'rows' && contents,
    sinceAt && `since-${moment(sinceAt)}`,
    columns.length > 0 && `columns-${columns.length}`,
    header === 'id' && 'ids',
    ...(named.join('').length > namedLetters ? [`filters-${named.length}`] : named),
    asAt ? `as-at-${moment(asAt)}` : moment(startedAt),
  ]
  return `${parts.filter(Boolean).join('_')}.${format}`
}

const moment = (at: Date) => at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')

const partsOf = (filters: Filters): string[] =>
  filterNames.flatMap((name) => {
    const values = [filters[name] ?? []].flat()
    return values.length > namedValues ? [`${name}-${values.length}`] : values.map((value) => partOf(name, value))
  })

const partOf = (name: FilterName, value: string) =>
  name === 'phase' || name === 'type' || name === 'state' ? value : `${name}-${value}`
