import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { OpenFile } from '#lib/exports/downloads/commands'

/**
 * A file as the answer to a request. A reader that leaves stops the making of it; a file that breaks breaks the answer, which
 * has no length until it is whole.
 */
export function fileResponse(
  file: Omit<OpenFile, 'downloadId'> & { byteCount?: number },
  { signal }: Request,
): Response {
  const stop = () => file.body.destroy()
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop, { once: true })
  file.body.once('close', () => signal.removeEventListener('abort', stop))
  // A late error has no reader left to be told; without a listener it would end the process.
  file.body.on('error', () => {})
  return new Response(Readable.toWeb(file.body) as ReadableStream<Uint8Array> as BodyInit, {
    headers: {
      'Content-Type': file.contentType,
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
      ...(file.nextCursor === undefined ? {} : { 'Next-Cursor': file.nextCursor }),
      ...(file.rowCount === undefined ? {} : { 'Row-Count': String(file.rowCount) }),
      ...(file.byteCount === undefined ? {} : { 'Content-Length': String(file.byteCount) }),
    },
  })
}
