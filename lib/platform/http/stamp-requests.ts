import { randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { clientAddress, clientAddressHeader } from './client-address.ts'

/** The header that carries a request's id: in the log, and in its answer. */
const requestIdHeader = 'x-request-id'

/**
 * Gives every request of this process an id and its client's address, before Next sees it and over whatever a client sends under
 * those names: Next itself passes on only what clients claim. `proxies` is how many reverse proxies stand in front.
 */
export function stampRequests(proxies: number): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response, socket } = message as Started
    const requestId = randomUUID()
    const forwardedFor = String(request.headers['x-forwarded-for'] ?? '')
    request.headers[clientAddressHeader] = clientAddress(socket.remoteAddress ?? '', forwardedFor, proxies)
    request.headers[requestIdHeader] = requestId
    response.setHeader(requestIdHeader, requestId)
  })
}

type Started = { request: IncomingMessage; response: ServerResponse; socket: Socket }
