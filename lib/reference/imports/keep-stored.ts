import type { PoolClient } from 'pg'
import type { Unread } from './column-tallies.ts'
import type { FileReport } from './report.ts'

/** `known` is the table of what is stored, with that alias; `stored` gives what a column has there. */
type Stored = { known: string; same: string; columns: readonly string[]; stored?: (column: string) => string }

/** Puts what is stored into a staged file where the file was not understood, or says nothing of a column. Reports blank columns that had values. */
export async function keepStored(
  client: PoolClient,
  staged: string,
  { some, all, blank }: Unread,
  report: FileReport,
  { known, same, columns, stored = (column) => `known.${column}` }: Stored,
): Promise<void> {
  const kept = columns.flatMap((name) => {
    if (all.has(name)) return [`${name} = ${stored(name)}`]
    return some.has(name)
      ? [`${name} = case when '${name}' = any(incoming.kept) then ${stored(name)} else incoming.${name} end`]
      : []
  })
  if (kept.length === 0) return
  await client.query(`update ${staged} incoming set ${kept.join(', ')} from ${known} where ${same}`)
  const emptied = columns.filter((name) => blank.has(name))
  if (emptied.length === 0) return
  const counts = emptied.map((name) => `count(${name})::int as ${name}`)
  const { rows } = await client.query<Record<string, number>>(`select ${counts.join(', ')} from ${staged}`)
  for (const name of emptied) {
    const count = rows[0]![name]!
    const stay = `${count.toLocaleString('en-GB')} stored ${count === 1 ? 'value stays' : 'values stay'}`
    if (count > 0) (report.columns ??= []).push({ heading: blank.get(name)!, problem: `no row has a value; ${stay}` })
  }
}
