import { channel } from 'node:diagnostics_channel'

/** Says that a write was refused: proxy.ts cannot reach the database, and a part of the process that can listens. */
export const refusedWrites = channel('portal:refused-write')

/**
 * Whether a request may change anything: reading always may; a write must come from a page of this service, by its Origin or,
 * where the browser leaves that out, by Sec-Fetch-Site. A write that says neither is refused.
 */
export function isOwnWrite(method: string, headers: Pick<Headers, 'get'>, baseUrl: string): boolean {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return true
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  const origin = headers.get('origin')
  return origin === null ? site === 'same-origin' : origin === new URL(baseUrl).origin
}
