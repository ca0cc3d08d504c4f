import { text } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { openExport } from '#lib/exports/downloads/commands'
import { operator } from '#lib/people/operator'
import { oracle } from '#lib/testing/oracle/oracle'
import type { Whole } from '#lib/testing/oracle/whole'

type RequestOptions = Omit<Parameters<typeof openExport>[1], 'format' | 'filters'> &
  Partial<Pick<Parameters<typeof openExport>[1], 'filters'>>

/** The rows of an export's CSV, without its headings, read by a parser that is not ours. */
export async function rowsOf(asked: RequestOptions): Promise<string[][]> {
  const { body } = await openExport(operator, { filters: {}, ...asked, format: 'csv' })
  return (parse(await text(body), { record_delimiter: '\r\n' }) as string[][]).slice(1)
}

/** What the cells of a project have to be. */
export const cellsOf = (ids: readonly string[], of: Whole): string[] => ids.map((id) => oracle[id]!(of))

/** Where rows say something else than the oracle, or are others. `shown` gives what the format of the rows makes of a text of CSV. */
export function disagreements(
  ids: readonly string[],
  rows: readonly (readonly unknown[])[],
  expected: readonly Whole[],
  shown: (id: string, text: string) => unknown = (_, text) => text,
): string[] {
  if (rows.length !== expected.length) return [`${rows.length} rows instead of ${expected.length}`]
  return expected.flatMap((of, place) =>
    cellsOf(ids, of).flatMap((text, column) => {
      const [right, told] = [shown(ids[column]!, text), rows[place]![column]]
      return told === right ? [] : [`${of.project.id} ${ids[column]}: “${told}” instead of “${right}”`]
    }),
  )
}

/** What a file of changes has to say: of each project that came or went, and of each cell that is another. */
export function changesBetween(ids: readonly string[], before: readonly Whole[], after: readonly Whole[]): string[][] {
  const all = new Map([...before, ...after].map(({ project }) => [project.id, project]))
  return [...all.keys()].toSorted().flatMap((id) => {
    const [old, now] = [find(before, id), find(after, id)]
    const [from, to] = [old, now].map((of) => of && cellsOf(ids, of))
    const cells = ids.map((column, place) => [id, column, from?.[place] ?? '', to?.[place] ?? ''])
    const changed = cells.filter(([, , was, is]) => was !== is)
    return old && now ? changed : [[id, '', old ? 'yes' : 'no', now ? 'yes' : 'no'], ...changed]
  })
}

const find = (all: readonly Whole[], id: string) => all.find(({ project }) => project.id === id)
