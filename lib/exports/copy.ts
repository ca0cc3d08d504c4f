import type { Readable } from 'node:stream'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { beginReading, type Moment } from './reading.ts'

export type Copy = {
  moment: Moment
  bytes: Readable
  /** Commits and gives the connection back, once the bytes have ended; gives the number of rows. */
  finish: () => Promise<number>
}

/**
 * Streams a COPY … TO STDOUT from a transaction of its own. Whoever reads either reads to the end and calls `finish`, or destroys
 * `bytes`: then the connection is closed rather than given back, which stops the COPY at the server. (A connection given back in
 * mid-COPY would hang the next query on it.)
 */
export async function openCopy(pool: pg.Pool, statement: string): Promise<Copy> {
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
    const bytes = client.query(copyTo(statement, { highWaterMark: 256 * 1024 }))
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
        return bytes.rowCount
      },
    }
  } catch (error) {
    discard()
    throw error
  }
}

const ignore = () => {}
