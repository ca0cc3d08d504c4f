import { AsyncLocalStorage } from 'node:async_hooks'

/** The request that this process is answering: its id, and its client's address. */
type RequestContext = { requestId: string; address: string }

// Next bundles a module into several chunks: all of them read the one storage of the process.
const shared = globalThis as typeof globalThis & { portalRequestContext?: AsyncLocalStorage<RequestContext> }
const storage = (shared.portalRequestContext ??= new AsyncLocalStorage())

/** Everything that runs from here on belongs to this request. */
export const enterRequest = (context: RequestContext): void => storage.enterWith(context)

/** Runs work as part of a request. */
export const withinRequest = <Result>(context: RequestContext, work: () => Result): Result => storage.run(context, work)

/** The request being answered; undefined outside one, as in the worker. */
export const requestContext = (): RequestContext | undefined => storage.getStore()
