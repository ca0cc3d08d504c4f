import { z } from 'zod'
import { clientAddressHeader } from '#lib/platform/http/client-address'
import type { Principal } from '#lib/principal'
import { limitKey, limitStranger, type Allowance } from '#lib/access/limits/rate-limit'
import { findKey } from '#lib/api-keys/queries'
import { Forbidden, NotFound } from '#lib/platform/errors'
import { isUnavailable } from '#lib/platform/http/is-unavailable'

/** Why not, in the one shape of the API (RFC 9457); `errors` says it input by input. */
export const problemBody = z
  .object({
    type: z.literal('about:blank'),
    status: z.int(),
    title: z.string(),
    detail: z.string(),
    errors: z.array(z.object({ name: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' })

type Problem = { title: string; detail: string; errors?: readonly { name: string; message: string }[] }

/** An answer that says why not. */
export function problem(status: number, body: Problem, headers: Record<string, string> = {}): Response {
  const told: z.infer<typeof problemBody> = {
    type: 'about:blank',
    status,
    ...body,
    errors: body.errors && [...body.errors],
  }
  return new Response(JSON.stringify(told), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  })
}

/**
 * Answers a request of the API for the key that it brings: 401 without one, 403 out of its scope, 404 for what does not exist, 429 beyond
 * the limit of the key, or of the address where there is none, 503 while the database is away.
 */
export function answerKey(request: Request, answer: (who: Principal) => Promise<Response>): Promise<Response> {
  return orProblem(async () => {
    const who = await findKey(request.headers.get('authorization'))
    const allowance = await (who ? limitKey(who.apiKeyId) : limitStranger(request.headers.get(clientAddressHeader)))
    if (allowance.isUsedUp) return telling(allowance, tooMany(allowance))
    return telling(allowance, who ? await orProblem(() => answer(who)) : notSignedIn())
  })
}

async function orProblem(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (isUnavailable(error))
      return problem(503, { title: 'Not available', detail: 'Ask again in a few seconds.' }, { 'Retry-After': '5' })
    if (error instanceof NotFound) return problem(404, { title: 'Not found', detail: `${error.message}.` })
    if (error instanceof Forbidden)
      return problem(403, { title: 'Not permitted', detail: `This key may not do this. It is for ${error.openedBy}.` })
    throw error
  }
}

/** What is left of the limit, in the fields of draft-ietf-httpapi-ratelimit-headers. */
function telling({ name, limit, window, left, seconds }: Allowance, response: Response): Response {
  response.headers.set('RateLimit-Policy', `"${name}";q=${limit};w=${window}`)
  response.headers.set('RateLimit', `"${name}";r=${left};t=${seconds}`)
  return response
}

const tooMany = ({ limit, window, seconds }: Allowance) =>
  problem(
    429,
    { title: 'Too many requests', detail: `There may be ${limit} in ${window} seconds. Ask again in ${seconds}.` },
    { 'Retry-After': String(seconds) },
  )

const notSignedIn = () =>
  problem(
    401,
    { title: 'Not signed in', detail: 'Send a valid API key: Authorization: Bearer KEY.' },
    { 'WWW-Authenticate': 'Bearer' },
  )
