import { Readable } from 'node:stream'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { beginReading, type Moment } from './reading.ts'

type Copy = {
  moment: Moment
  bytes: Readable
  /** Commits and gives the connection back, once the bytes have ended; gives the number of rows. */
  finish: () => Promise<number>
}

/** The statements to read, one after the other; they may depend on what the transaction sees. */
export type Statements = (client: pg.PoolClient) => Promise<string[]>

/**
 * Streams COPY … TO STDOUT statements from a transaction of their own. Whoever reads either reads to the end and calls `finish`, or
 * destroys `bytes`: then the connection is closed rather than given back, which stops the COPY at the server. (A connection given back
 * in mid-COPY would hang the next query on it.)
 */
export async function openCopy(pool: pg.Pool, statements: Statements): Promise<Copy> {
  const client = await pool.connect()
  // Errors may arrive after the reader has left; without a listener they would end the process.
  client.on('error', ignore)
  let isHeld = true
  const discard = () => {
    if (isHeld) client.release(true)
    isHeld = false
  }
  try {
    const moment = await beginReading(client)
    const copies = readInTurn(client, await statements(client))
    const bytes = Readable.from(copies.pieces, { objectMode: false, highWaterMark: 256 * 1024 })
    bytes.on('error', discard)
    bytes.once('close', () => {
      if (!bytes.readableEnded) discard()
    })
    return {
      moment,
      bytes,
      async finish() {
        try {
          await client.query('commit')
          client.off('error', ignore)
          client.release()
          isHeld = false
        } finally {
          discard()
        }
        return copies.rowCount()
      },
    }
  } catch (error) {
    discard()
    throw error
  }
}

function readInTurn(client: pg.PoolClient, statements: string[]) {
  let rowCount = 0
  async function* read() {
    for (const statement of statements) {
      const copy = client.query(copyTo(statement, { highWaterMark: 256 * 1024 }))
      copy.on('error', ignore)
      yield* copy
      rowCount += copy.rowCount
    }
  }
  return { pieces: read(), rowCount: () => rowCount }
}

const ignore = () => {}
