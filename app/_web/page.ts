import type { ReactNode } from 'react'
import type { z } from 'zod'
import { readParams } from '#app/_web/params'
import { isRefusal, recordRefusal, refusalPage } from '#app/_web/refusal'
import { savedMessage } from '#app/_web/saved'
import { currentUser } from '#app/_web/session'
import { orTryAgain } from '#app/_web/try-again'
import { requestScope } from '#lib/platform/requests/request-scope'
import type { Principal } from '#lib/principal'

export type Query = Record<string, string | string[] | undefined>

type Context = {
  who: Principal
  /** The query of the page's address, without what `success` says. */
  query: Query
  /** What a form that led here has just saved, as a sentence. */
  success: string | undefined
}
type Draw<Params> = (context: Context & Params) => ReactNode | Promise<ReactNode>
type Props = { params: Promise<object>; searchParams: Promise<Query> }
type Page = (props: Props) => Promise<ReactNode>

/**
 * A page of the service for people who are signed in. `params` are the parts of its address; `draw` may throw NotFound and Forbidden,
 * which are drawn in its place with their status. Strangers are led to the sign-in page; while the database is away, the page says so.
 *
 * Next's own notFound() and forbidden() send an empty body that only scripts fill (decision 110).
 */
export function page(draw: Draw<object>): Page
export function page<Params extends z.ZodType<object>>(params: Params, draw: Draw<z.infer<Params>>): Page
export function page(...given: [Draw<object>] | [z.ZodType<object>, Draw<object>]): Page {
  const [schema, draw] = given.length === 1 ? [undefined, given[0]] : given
  return async function drawPage({ params, searchParams }) {
    const who = await currentUser()
    const refusedForm = requestScope()?.refusal
    if (isRefusal(refusedForm)) return refusalPage(who, refusedForm)
    try {
      const { saved, ...query } = await searchParams
      const parts = schema ? readParams(schema, await params) : {}
      return await orTryAgain(
        Promise.resolve(draw({ ...parts, who, query, success: savedMessage({ ...query, saved }) })),
      )
    } catch (error) {
      if (!isRefusal(error)) throw error
      await orTryAgain(recordRefusal(who, error))
      return refusalPage(who, error)
    }
  }
}
