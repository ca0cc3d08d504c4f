import type { z } from 'zod'
import { redirectTarget } from '#app/_web/try-again'
import { readParams } from '#app/_web/params'
import { isRefusal, recordRefusal } from '#app/_web/refusal'
import { currentUser } from '#app/_web/session'
import { orTryAgain } from '#app/_web/try-again'
import { Forbidden } from '#lib/platform/errors'
import type { Principal } from '#lib/principal'

type Answer<Params> = (
  context: Params & { who: Principal; request: Request; query: URLSearchParams },
) => Promise<Response>
type Route = (request: Request, context: { params: Promise<object> }) => Promise<Response>

/**
 * A route that answers a person who is signed in with a file, or takes one. It has no page to draw: where it may not be, or there is
 * nothing, it leads on by GET to the page that says so.
 */
export function fileRoute(answer: Answer<object>): Route
export function fileRoute<Params extends z.ZodType<object>>(params: Params, answer: Answer<z.infer<Params>>): Route
export function fileRoute(...given: [Answer<object>] | [z.ZodType<object>, Answer<object>]): Route {
  const [schema, answer] = given.length === 1 ? [undefined, given[0]] : given
  return async (request, { params }) => {
    try {
      const who = await currentUser()
      try {
        const parts = schema ? readParams(schema, await params) : {}
        return await orTryAgain(answer({ ...parts, who, request, query: new URL(request.url).searchParams }))
      } catch (error) {
        if (!isRefusal(error)) throw error
        await orTryAgain(recordRefusal(who, error))
        const isForbidden = error instanceof Forbidden
        return seeOther(isForbidden ? `/not-permitted?action=${encodeURIComponent(error.action)}` : '/not-found')
      }
    } catch (error) {
      // Next's own redirect repeats the request there, body and all.
      const location = redirectTarget(error)
      if (location === undefined) throw error
      return seeOther(location)
    }
  }
}

/** On to another page, by GET. */
export const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } })
