import type { Principal } from '#lib/access/principal'
import { findKey } from '#lib/api-keys/queries'
import { Forbidden, NotFound } from '#lib/errors'
import { isUnavailable } from '#lib/http/is-unavailable'

type Problem = { title: string; detail: string; errors?: readonly { name: string; message: string }[] }

/** An answer that says why not, in the one shape of the API (RFC 9457). */
export function problem(status: number, body: Problem, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify({ type: 'about:blank', status, ...body }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  })
}

/**
 * Answers a request of the API for the key that it brings: 401 without one, 403 out of its scope, 404 for what does not exist, 503 while
 * the database is away.
 */
export async function answerKey(request: Request, answer: (who: Principal) => Promise<Response>): Promise<Response> {
  try {
    const who = await findKey(request.headers.get('authorization'))
    return who ? await answer(who) : notSignedIn()
  } catch (error) {
    if (isUnavailable(error))
      return problem(503, { title: 'Not available', detail: 'Ask again in a few seconds.' }, { 'Retry-After': '5' })
    if (error instanceof NotFound) return problem(404, { title: 'Not found', detail: `${error.message}.` })
    if (error instanceof Forbidden)
      return problem(403, { title: 'Not permitted', detail: `This key may not do this. It is for ${error.openedBy}.` })
    throw error
  }
}

const notSignedIn = () =>
  problem(
    401,
    { title: 'Not signed in', detail: 'Send a valid API key: Authorization: Bearer KEY.' },
    { 'WWW-Authenticate': 'Bearer' },
  )
