import type { Readable } from 'node:stream'

/**
 * A file being sent. `body` breaks when it cannot be completed. One of the present state has the cursor that the next changes are
 * asked by.
 */
export type OpenFile = {
  downloadId: string
  fileName: string
  contentType: string
  body: Readable
  nextCursor?: string
  rowCount?: number
}
