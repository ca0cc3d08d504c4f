import { authorise, can } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { catalogue } from '#lib/catalogue/catalogue'
import type { Column } from '#lib/catalogue/model/column'
import type { ExportDefinition } from '#lib/exports/model/definition'
import { allExports } from '#lib/exports/definitions/queries'
import { formerHeadings, type FormerHeading } from '#lib/catalogue/former-headings'
import { gapsOf, type Gaps } from '#lib/catalogue/model/gaps'
import { sourcesOf } from '#lib/catalogue/model/value'
import { sourceLabels } from '#lib/catalogue/sources/source-labels'

export const columnsPerPage = 25

/** The groups of columns, in the order of the merged export. */
export const columnGroups = [...new Set(catalogue.map(({ group }) => group))]

type Holding = { id: string; name: string; heading: string; mayTake: boolean }
export type DictionaryEntry = Omit<Column, 'value'> & {
  former: readonly FormerHeading[]
  sources: string[]
  gaps: Gaps
  exports: Holding[]
}

type DictionaryQuery = { q: string; group?: string; exportId?: string; page: number }

/**
 * Columns by words of their name, a heading they had or have in an export, their id or meaning, those named so first; each with the
 * exports that hold it. Throws Forbidden.
 */
export async function searchDictionary(who: Principal, { q, group, exportId, page }: DictionaryQuery) {
  authorise(who, 'export.enter')
  const exports = await allExports()
  const asked = exports.find(({ id }) => id === exportId)
  const entries = catalogue
    .filter((column) => !group || column.group === group)
    .filter(({ id }) => !asked || asked.columns.some(({ column }) => column.id === id))
    .map((column) => toEntry(who, column, exports))
  const found = search(entries, q)
  return {
    asked: asked && { id: asked.id, name: asked.name },
    rows: found.slice((page - 1) * columnsPerPage, page * columnsPerPage),
    total: found.length,
    exports: exports.map(({ id, name }) => ({ id, name })),
  }
}

/**
 * Those entries that have every word somewhere, those with all of them in a heading first,
 * and before them one that is called just so.
 */
function search<Entry extends SearchableColumn>(entries: readonly Entry[], q: string): Entry[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  const hasAll = (text: string) => words.every((word) => text.toLowerCase().includes(word))
  const rankOf = (entry: SearchableColumn) => {
    if (entry.heading.toLowerCase() === q.trim().toLowerCase()) return 0
    if (hasAll(entry.heading)) return 1
    if (hasAll(namesOf(entry))) return 2
    return hasAll(`${namesOf(entry)} ${entry.meaning} ${entry.group}`) ? 3 : undefined
  }
  return entries
    .map((entry) => ({ entry, rank: rankOf(entry) }))
    .filter(({ rank }) => rank !== undefined)
    .toSorted((a, b) => a.rank! - b.rank!)
    .map(({ entry }) => entry)
}

type SearchableColumn = Pick<DictionaryEntry, 'id' | 'heading' | 'meaning' | 'group' | 'former'> & {
  exports: readonly { heading: string }[]
}

const namesOf = ({ id, heading, former, exports }: SearchableColumn) =>
  [id, id.replaceAll('_', ' '), heading, ...[...former, ...exports].map((other) => other.heading)].join(' ')

function toEntry(who: Principal, { value, ...column }: Column, exports: readonly ExportDefinition[]): DictionaryEntry {
  return {
    ...column,
    former: formerHeadings[column.id as keyof typeof formerHeadings] ?? [],
    sources: [...new Set(sourcesOf(value).map((name) => sourceLabels[name]))],
    gaps: gapsOf({ value, ...column }),
    exports: exports.flatMap(({ id, name, owner, columns }) =>
      columns
        .filter((held) => held.column.id === column.id)
        .map(({ heading }) => ({ id, name, heading, mayTake: can(who, 'export.take', { id, owner }) })),
    ),
  }
}
