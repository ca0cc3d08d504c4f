import type { Cursor } from './cursor.ts'

/** The word for one's own last download of the export. */
export const lastDownload = 'last-download'

/**
 * What changes are asked since: a moment, what a system has read already, the state that a download of the export shows, or one's own last
 * download of it.
 */
export type ChangeBaseline = { at: Date } | { cursor: Cursor } | { downloadId: string } | typeof lastDownload
