import { createHash } from 'node:crypto'
import { Transform, type Readable, type TransformCallback } from 'node:stream'
import { copiesOf } from './copies.ts'
import { openCopy, type Statements } from './copy.ts'
import type { ExportDefinition } from './definition.ts'
import type { Encoding } from './encoding.ts'
import type { Filters } from './filters.ts'
import { exportPool } from './pool.ts'
import type { Moment } from './reading.ts'

/** What is known of a file once it has been read to its end. */
export type FileFacts = Moment & { rowCount: number; byteCount: bigint; sha256: string }

type Ends = {
  /** Awaited before the last byte's end is told: whoever sees the end of the file finds it recorded. */
  completed: (facts: FileFacts) => Promise<void>
  /** The reader left, or (with an error) the file could not be made. */
  broken: (error: Error | undefined) => void
}

/** An export as bytes, made while they are read. */
export const streamFile = (
  definition: ExportDefinition,
  filters: Filters,
  encoding: Encoding,
  ends: Ends,
): Promise<Readable> =>
  streamCopies(
    {
      statements: (client) => copiesOf(client, definition, filters, encoding),
      head: encoding.head(definition),
      rewrite: encoding.createRewrite(),
    },
    ends,
  )

type Source = { statements: Statements; head: Buffer; rewrite: (piece: Buffer) => Buffer }

/**
 * What COPY statements give as one file, made while it is read; memory does not grow with the rows. One of `ends` is called, once. A
 * failure midway destroys the stream, so that no reader takes a short file for a whole one.
 */
export async function streamCopies({ statements, head, rewrite }: Source, ends: Ends): Promise<Readable> {
  const copy = await openCopy(exportPool(), statements)
  const hash = createHash('sha256')
  let byteCount = 0
  let isSettled = false
  let failure: Error | undefined

  const file = new Transform({
    readableHighWaterMark: 256 * 1024,
    transform(piece: Buffer, _encoding, done) {
      done(null, measured(rewrite(piece)))
    },
    flush(done: TransformCallback) {
      complete().then(() => done(), fail)
    },
    destroy(error, done) {
      copy.bytes.destroy()
      if (!isSettled) ends.broken(failure)
      isSettled = true
      done(error)
    },
  })

  function measured(piece: Buffer): Buffer {
    hash.update(piece)
    byteCount += piece.length
    return piece
  }
  async function complete() {
    const rowCount = await copy.finish()
    if (isSettled) return
    isSettled = true
    await ends.completed({ ...copy.moment, rowCount, byteCount: BigInt(byteCount), sha256: hash.digest('hex') })
  }
  function fail(error: Error) {
    failure ??= error
    file.destroy(error)
  }

  file.push(measured(head))
  copy.bytes.on('error', fail)
  copy.bytes.pipe(file)
  return file
}
