import { randomUUID } from 'node:crypto'

/** The header that carries a request's id: given by a proxy in front or made here, logged, and sent back. */
export const requestIdHeader = 'x-request-id'

/** The id that came with a request when it is one that a log can hold safely, else a new one. */
export const requestId = (given: string | null | undefined): string =>
  given && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
