import { subscribe } from 'node:diagnostics_channel'
import type { Server } from 'node:http'

/** How much longer than an idle connection a request's headers may take, so that the second limit never closes a kept connection. */
const headersMarginMs = 5_000

/**
 * Keeps the idle connections of this process's HTTP servers open for so many seconds. It must be longer than a proxy in front keeps
 * them: one that sends a request just as Node (after 5 s by default) closes the connection answers its client with a 502.
 * Next has an option for `next start` alone and none for the headers, so the servers are reached through their requests: the first
 * response of each still announces 5 s.
 */
export function keepConnectionsOpen(seconds: number): void {
  subscribe('http.server.request.start', (message) => {
    const { server } = message as { server: Server }
    server.keepAliveTimeout = seconds * 1_000
    server.headersTimeout = server.keepAliveTimeout + headersMarginMs
  })
}
