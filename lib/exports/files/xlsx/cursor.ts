import type pg from 'pg'
import Cursor from 'pg-cursor'
import type { Sql } from '#lib/platform/database/sql'

const batchSize = 250

/** The rows of a query as lists of text, some at a time: while some are used, the database reads the next. */
export async function* readInBatches(client: pg.PoolClient, select: Sql): AsyncGenerator<(string | null)[][]> {
  const cursor = client.query(new Cursor<(string | null)[]>(select.text, select.values, { rowMode: 'array' }))
  let next = cursor.read(batchSize)
  try {
    for (let rows = await next; rows.length > 0; rows = await next) {
      next = cursor.read(batchSize)
      next.catch(() => {}) // heard of when its turn comes
      yield rows
    }
  } finally {
    await next.catch(() => {})
    await cursor.close()
  }
}
