import type { PoolClient } from 'pg'
import type { Unread } from './column-tallies.ts'

/** `known` is the table of what is stored, with that alias; `stored` gives what a column has there. */
type Stored = { known: string; same: string; columns: readonly string[]; stored?: (column: string) => string }

/** Puts what is stored into a staged file where the file was not understood, or says nothing of a column. */
export async function keepStored(
  client: PoolClient,
  staged: string,
  { some, all }: Unread,
  { known, same, columns, stored = (column) => `known.${column}` }: Stored,
): Promise<void> {
  const kept = columns.flatMap((name) => {
    if (all.has(name)) return [`${name} = ${stored(name)}`]
    return some.has(name)
      ? [`${name} = case when '${name}' = any(incoming.kept) then ${stored(name)} else incoming.${name} end`]
      : []
  })
  if (kept.length > 0)
    await client.query(`update ${staged} incoming set ${kept.join(', ')} from ${known} where ${same}`)
}
