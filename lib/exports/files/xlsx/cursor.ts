import type pg from 'pg'
import Cursor from 'pg-cursor'

const batchSize = 250

/** The rows of a query as lists of text, some at a time: the next are fetched when they are asked for. */
export async function* readInBatches(client: pg.PoolClient, select: string): AsyncGenerator<(string | null)[][]> {
  const cursor = client.query(new Cursor<(string | null)[]>(select, [], { rowMode: 'array' }))
  try {
    for (let rows = await cursor.read(batchSize); rows.length > 0; rows = await cursor.read(batchSize)) yield rows
  } finally {
    await cursor.close()
  }
}
