import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'

/** What a page and a form action need of the request that they are part of, and Next does not give them. */
type RequestScope = {
  response: ServerResponse
  /** Why the form action of this request was refused: its page says so in place of the form. */
  refusal?: Error
}

// Next bundles a module into several chunks: all of them read the one storage of the process.
const shared = globalThis as typeof globalThis & { portalRequests?: AsyncLocalStorage<RequestScope> }
const storage = (shared.portalRequests ??= new AsyncLocalStorage())

/** Lets pages and form actions set the status of their own response, which Next has no function for. */
export function trackRequests(): void {
  subscribe('http.server.request.start', (message) => {
    storage.enterWith({ response: (message as { response: ServerResponse }).response })
  })
}

/** The request that is being answered; undefined outside one. */
export const requestScope = (): RequestScope | undefined => storage.getStore()
