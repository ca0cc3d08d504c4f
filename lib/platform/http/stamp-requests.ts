import { randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { clientAddress, clientAddressHeader } from './client-address.ts'
import { strictPolicy } from './content-security-policy.ts'
import { enterRequest } from '#lib/platform/requests/request-context'

/** The header that carries a request's id: in the log, and in its answer. */
const requestIdHeader = 'x-request-id'

type Started = { request: IncomingMessage; response: ServerResponse; socket: Socket; server: Server }

/**
 * Gives every request of this process an id and its client's address, before Next sees it and over whatever a client sends under
 * those names: Next itself passes on only what clients claim. `proxies` is how many reverse proxies stand in front. What Next would
 * answer carelessly is put right: an answer without a policy of its own, an address that names another host, the method TRACE.
 */
export function stampRequests(proxies: number): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response, socket, server } = message as Started
    const requestId = randomUUID()
    const forwardedFor = String(request.headers['x-forwarded-for'] ?? '')
    const address = clientAddress(socket.remoteAddress ?? '', forwardedFor, proxies)
    request.headers[clientAddressHeader] = address
    request.headers[requestIdHeader] = requestId
    request.url = originForm(request.url)
    response.setHeader(requestIdHeader, requestId)
    response.setHeader('content-security-policy', strictPolicy)
    enterRequest({ requestId, address })
    refuseTrace(server)
  })
}

/** `GET http://elsewhere.example/path` asks for the path; Next would lead on to the host. */
function originForm(target = '/'): string {
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(target)) return target
  const { pathname, search } = URL.canParse(target) ? new URL(target) : { pathname: '/', search: '' }
  return pathname + search
}

const careful = new WeakSet<Server>()

/** Next cannot make a request of TRACE, and answers that it failed. */
function refuseTrace(server: Server): void {
  if (careful.has(server)) return
  careful.add(server)
  const emit = server.emit.bind(server)
  server.emit = (event: string, ...args: unknown[]) => {
    const [request, response] = args as [IncomingMessage | undefined, ServerResponse]
    if (event !== 'request' || request?.method !== 'TRACE') return emit(event, ...args)
    response.writeHead(405, { allow: 'GET, HEAD, POST' }).end()
    return true
  }
}
