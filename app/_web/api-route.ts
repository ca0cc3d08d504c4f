import { problem } from '#app/_web/problem'
import type { Allowance } from '#lib/access/limits/rate-limit'
import { admit } from '#lib/api-keys/admission'
import { Forbidden, NotFound } from '#lib/platform/errors'
import { clientAddressHeader } from '#lib/platform/http/client-address'
import { isUnavailable } from '#lib/platform/http/is-unavailable'
import type { Principal } from '#lib/principal'

type Parts = Record<string, string>
type Answer = (context: { who: Principal; request: Request; params: Parts }) => Promise<Response>
type Route = (request: Request, context?: { params: Promise<Parts> }) => Promise<Response>

/**
 * A route of the API, for the key that a request brings: 401 without one, 403 out of its scope, 404 for what does not exist, 429 beyond
 * the limit of the key, or of the network where there is none, 503 while the database is away.
 */
export function apiRoute(answer: Answer): Route {
  return (request, context) =>
    orProblem(async () => {
      const { headers } = request
      const { who, allowance } = await admit(headers.get('authorization'), headers.get(clientAddressHeader))
      if (allowance.isUsedUp) return withLimits(allowance, tooMany(allowance))
      if (!who) return withLimits(allowance, notSignedIn())
      return withLimits(
        allowance,
        await orProblem(async () => answer({ who, request, params: (await context?.params) ?? {} })),
      )
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
function withLimits({ name, limit, window, left, seconds }: Allowance, response: Response): Response {
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
