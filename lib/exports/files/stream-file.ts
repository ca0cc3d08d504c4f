import { createHash } from 'node:crypto'
import { Transform, type Readable, type TransformCallback } from 'node:stream'
import { openCopy, type Reader } from './copy.ts'
import { filePool } from '#lib/platform/database/file-pools'
import type { ReadMark, AsOf } from '#lib/exports/point-in-time/read-transaction'

/** What is known of a file once it has been read to its end. */
export type FileFacts = ReadMark & { rowCount: number; byteCount: bigint; sha256: string }

type Ends = {
  /** Awaited before the last byte's end is told: whoever sees the end of the file finds it recorded. */
  completed: (facts: FileFacts) => Promise<void>
  /** The reader left, or (with an error) the file could not be made. */
  broken: (error: Error | undefined) => void
}

/** What a file is made of. `sha256` is what its bytes must come to, where that is known. */
export type Source = {
  read: Reader
  past?: AsOf
  contentType: string
  head: Buffer
  rewrite: (piece: Buffer) => Buffer
  sha256?: string
}

/** A file being read, and the moment that it shows. */
type Opened = { body: Readable; moment: ReadMark }

/**
 * What a transaction gives as one file, made while it is read; memory does not grow with the rows. One of `ends` is called, once. A
 * failure midway destroys the stream, so that no reader takes a short file for a whole one.
 */
export async function streamReading(source: Omit<Source, 'contentType'>, ends: Ends): Promise<Opened> {
  const { read, past, head, rewrite } = source
  const copy = await openCopy(filePool(), read, past)
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
    const sha256 = hash.digest('hex')
    if (source.sha256 && source.sha256 !== sha256) throw new Error('The file did not come out the same')
    isSettled = true
    await ends.completed({ ...copy.moment, rowCount, byteCount: BigInt(byteCount), sha256 })
  }
  function fail(error: Error) {
    failure ??= error
    file.destroy(error)
  }

  file.push(measured(head))
  copy.bytes.on('error', fail)
  copy.bytes.pipe(file)
  return { body: file, moment: copy.moment }
}
