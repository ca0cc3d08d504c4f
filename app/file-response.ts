import { pipeline, type Readable } from 'node:stream'
import { constants, createGzip } from 'node:zlib'
import type { OpenFile } from '#lib/exports/downloads/commands'
import { acceptsGzip } from '#lib/http/accepts-gzip'

type Told = {
  byteCount?: number
  /** What stands for this state of the file. */
  tag?: string
  /** The address of what describes the file, from its own. */
  describedBy?: string
}

/**
 * A file as the answer to a request, compressed while it is sent where the reader takes that. A reader that leaves stops the making of it; a
 * file that breaks breaks the answer, which has no length until it is whole.
 */
export function fileResponse(file: Omit<OpenFile, 'downloadId'> & Told, { signal, headers }: Request): Response {
  const isStreamed = file.byteCount === undefined
  const isZipped = isStreamed && acceptsGzip(headers.get('accept-encoding'))
  const body = isZipped ? zipped(file.body) : file.body
  const stop = () => body.destroy()
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop, { once: true })
  body.once('close', () => signal.removeEventListener('abort', stop))
  // A late error has no reader left to be told; without a listener it would end the process.
  body.on('error', () => {})
  return new Response(toWeb(body), {
    headers: {
      ...stateHeaders(file.tag),
      'Content-Type': file.contentType,
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'X-Content-Type-Options': 'nosniff',
      ...(isZipped ? { 'Content-Encoding': 'gzip' } : {}),
      ...(file.describedBy === undefined
        ? {}
        : { Link: `<${file.describedBy}>; rel="describedby"; type="application/csvm+json"` }),
      ...(file.nextCursor === undefined ? {} : { 'Next-Cursor': file.nextCursor }),
      ...(file.rowCount === undefined ? {} : { 'Row-Count': String(file.rowCount) }),
      ...(isStreamed ? {} : { 'Content-Length': String(file.byteCount) }),
    },
  })
}

/** The answer to a reader that has this state of a file already. */
export const notModified = (tag: string) => new Response(null, { status: 304, headers: stateHeaders(tag) })

/** No cache keeps a file, and none changes its bytes: a reader that kept one itself asks with its tag. */
const stateHeaders = (tag: string | undefined): Record<string, string> => ({
  'Cache-Control': 'private, no-store, no-transform',
  Vary: 'Accept-Encoding',
  ...(tag === undefined ? {} : { ETag: tag }),
})

/**
 * A file compressed piece by piece: what has been read is sent at once, and what breaks one breaks the other. Fast rather than small: the
 * pieces are compressed on another thread, which keeps up with the database.
 */
function zipped(file: Readable): Readable {
  const gzip = createGzip({ level: constants.Z_BEST_SPEED, flush: constants.Z_SYNC_FLUSH })
  pipeline(file, gzip, () => {})
  return gzip
}

/** A stream for an answer. (That of Node itself ends the process where a piece arrives just after the reader has left.) */
function toWeb(body: Readable): ReadableStream<Uint8Array> {
  const pieces = body[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: () => void body.destroy(),
  })
}
