import type { Readable } from 'node:stream'
import type { OpenFile } from '#lib/exports/files/open-file'

type FileDescription = {
  /** What stands for this state of the file. */
  tag?: string
  /** The address of what describes the file, from its own. */
  describedBy?: string
}

/** A reader that takes nothing for so many milliseconds gives its place, and what it holds of the database, to others. */
const idleTimeoutMs = 60_000

/**
 * A file as the answer to a request. A reader that leaves stops the making of it; a file that breaks breaks the answer, which has no length
 * until it is whole. What is text is compressed by the server on its way, piece by piece, where the reader takes that.
 */
export function fileResponse(file: Omit<OpenFile, 'downloadId'> & FileDescription, { signal }: Request): Response {
  const { body } = file
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
      ...(file.describedBy === undefined
        ? {}
        : { Link: `<${file.describedBy}>; rel="describedby"; type="application/csvm+json"` }),
      ...(file.nextCursor === undefined ? {} : { 'Next-Cursor': file.nextCursor }),
      ...(file.rowCount === undefined ? {} : { 'Row-Count': String(file.rowCount) }),
    },
  })
}

/** The answer to a reader that has this state of a file already. */
export const notModified = (tag: string) => new Response(null, { status: 304, headers: stateHeaders(tag) })

/** No cache keeps a file: a reader that kept one itself asks with its tag. */
const stateHeaders = (tag: string | undefined): Record<string, string> => ({
  'Cache-Control': 'private, no-store',
  Vary: 'Accept-Encoding',
  ...(tag === undefined ? {} : { ETag: tag }),
})

/** A stream for an answer. (That of Node itself ends the process where a piece arrives just after the reader has left.) */
function toWeb(body: Readable): ReadableStream<Uint8Array> {
  const pieces = body[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
  let pause: NodeJS.Timeout | undefined
  return new ReadableStream(
    {
      async pull(controller) {
        clearTimeout(pause)
        const { done, value } = await pieces.next()
        if (done) return controller.close()
        controller.enqueue(value)
        pause = setTimeout(() => body.destroy(new Error('The reader has stopped')), idleTimeoutMs)
      },
      cancel() {
        clearTimeout(pause)
        body.destroy()
      },
    },
    { highWaterMark: body.readableHighWaterMark, size: (piece: Uint8Array) => piece.byteLength },
  )
}
