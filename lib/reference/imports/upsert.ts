import type { PoolClient } from 'pg'

/** How many rows were new, and how many differed. */
export type UpsertCounts = { added: number; changed: number }
/** `versioned` rows count their changes, so that a form that was opened before one is not saved over it. */
type Upsert = {
  table: string
  key: readonly string[]
  columns: readonly string[]
  source: string
  versioned?: boolean
}

/** Updates the rows of `table` that differ from their source and inserts those it lacks. Two statements, so each is counted. */
export async function upsert(
  client: PoolClient,
  { table, key, columns, source, versioned }: Upsert,
): Promise<UpsertCounts> {
  const of = (alias: string) => columns.map((name) => `${alias}.${name}`).join(', ')
  const same = key.map((name) => `known.${name} = source.${name}`).join(' and ')
  const changed = await client.query(`
    update ${table} known set (${columns.join(', ')}) = row (${of('source')})${versioned ? ', version = known.version + 1' : ''}
    from ${source} source
    where ${same} and row (${of('known')}) is distinct from row (${of('source')})`)
  const added = await client.query(`
    insert into ${table} (${columns.join(', ')}) select ${of('source')} from ${source} source
    where not exists (select from ${table} known where ${same})`)
  return { added: added.rowCount ?? 0, changed: changed.rowCount ?? 0 }
}
