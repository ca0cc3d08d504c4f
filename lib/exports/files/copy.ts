import { Readable } from 'node:stream'
import { setImmediate as yieldToEventLoop } from 'node:timers/promises'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { writeLiterals, type Sql } from '#lib/platform/database/sql'
import { beginReadTransaction, type ReadMark, type AsOf } from '#lib/exports/point-in-time/read-transaction'

type Copy = {
  moment: ReadMark
  bytes: Readable
  /** Commits and gives the connection back, once the bytes have ended; gives the number of rows. */
  finish: () => Promise<number>
}

/** What is read within a transaction, and how many rows it was, once it has been read. */
export type Pieces = { pieces: AsyncIterable<Uint8Array>; rowCount: () => number }
export type Reader = (client: pg.PoolClient, moment: ReadMark) => Promise<Pieces>

/** Reads what COPY statements give, one after the other; they may depend on what the transaction sees. */
export const copying =
  (statements: (client: pg.PoolClient) => Promise<Sql[]>): Reader =>
  async (client) =>
    readInTurn(client, await statements(client))

/**
 * Streams what is read in a transaction of its own, which sees now or a past state. Whoever reads either reads to the end and calls `finish`, or
 * destroys `bytes`: then the connection is closed rather than given back, which stops the COPY at the server. (A connection given back
 * in mid-COPY would hang the next query on it.)
 */
export async function openCopy(pool: pg.Pool, read: Reader, past?: AsOf): Promise<Copy> {
  const client = await pool.connect()
  // Errors may arrive after the reader has left; without a listener they would end the process.
  client.on('error', ignore)
  let isHeld = true
  const discard = () => {
    if (isHeld) client.release(true)
    isHeld = false
  }
  try {
    const moment = await beginReadTransaction(client, past)
    const { pieces, rowCount } = await read(client, moment)
    const bytes = Readable.from(pieces, { objectMode: false, highWaterMark: 256 * 1024 })
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
        return rowCount()
      },
    }
  } catch (error) {
    discard()
    throw error
  }
}

function readInTurn(client: pg.PoolClient, statements: readonly Sql[]): Pieces {
  let rowCount = 0
  async function* read() {
    for (const statement of statements) {
      const copy = client.query(copyTo(writeLiterals(statement), { highWaterMark: 256 * 1024 }))
      copy.on('error', ignore)
      for await (const piece of copy) {
        yield piece
        // Pieces that are there already would follow without a break, while pages wait.
        await yieldToEventLoop()
      }
      rowCount += copy.rowCount
    }
  }
  return { pieces: read(), rowCount: () => rowCount }
}

const ignore = () => {}
