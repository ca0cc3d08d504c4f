import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z, ZodError } from 'zod'
import { readParams } from '#app/_web/params'
import { isRefusal, recordRefusal } from '#app/_web/refusal'
import type { Onward } from '#app/_web/saved'
import { currentUser, findCurrentUser } from '#app/_web/session'
import { orTryAgain } from '#app/_web/try-again'
import { formatInstant } from '#lib/calendar/calendar'
import { Refused, type Forbidden, type NotFound } from '#lib/platform/errors'
import { refused, refusedElsewhere, rejected, unsubmitted, type FormState } from '#lib/platform/forms/form-state'
import { readForm } from '#lib/platform/forms/read-form'
import type { Stale } from '#lib/platform/forms/stale-save'
import { isUnavailable } from '#lib/platform/http/is-unavailable'
import { requestScope } from '#lib/platform/requests/request-scope'
import type { Principal } from '#lib/principal'

const unavailable =
  'Your answers were not saved: the service is not available at the moment. They are still here. Try again in a minute.'
const signedOut =
  'Your answers were not saved: you have been signed out. They are still here. Sign in again in another tab or window, then come back and try again.'

type Read = ReturnType<typeof readForm>
/** On to another page, a save from an older version with both versions of what differs, or the form again. */
type Outcome = Onward | Stale | FormState
type Work<Params> = (context: Read & Params & { who: Principal }) => Promise<Outcome>
type Action = (before: FormState, form: FormData) => Promise<FormState>
type BoundAction<Params> = (bound: Params, before: FormState, form: FormData) => Promise<FormState>

/**
 * The action of a form: a person who is signed in, what the page bound to the form (`params`), and the answers. It gives the form again
 * as typed when a schema or a rule of the domain says no, the database is away or the session has ended. NotFound and Forbidden
 * become the page at the same address, with their status.
 */
export function formAction(work: Work<object>): Action
export function formAction<Params extends z.ZodType<object>>(
  params: Params,
  work: Work<z.infer<Params>>,
): BoundAction<z.input<Params>>
export function formAction(...given: [Work<object>] | [z.ZodType<object>, Work<object>]) {
  const [schema, work] = given.length === 1 ? [undefined, given[0]] : given
  return async (...sent: unknown[]): Promise<FormState> => {
    const [bound, form] = schema ? [sent[0], sent[2]] : [{}, sent[1]]
    let read: Read = { values: {}, nested: {}, version: 0 }
    let who: Principal | undefined
    try {
      // Bound arguments that were tampered with shift the others.
      const answers = readParams(z.instanceof(FormData), form)
      const session = await findCurrentUser().catch((error: unknown) => ({ error }))
      read = readForm(answers)
      if (session && 'error' in session) throw session.error
      who = session
      if (!who) return refused(read.values, read.version, signedOut)
      return follow(await work({ ...read, ...(schema && readParams(schema, bound)), who }), read)
    } catch (error) {
      if (isRefusal(error)) return refuse(who, error, read)
      return formAgain(error, read)
    }
  }
}

function follow(outcome: Outcome, { values }: Read): FormState {
  if ('href' in outcome) redirect(outcome.href)
  if (!('stale' in outcome)) return outcome
  const { version, savedBy, savedAt, rows } = outcome
  return { values, version, errors: [], conflict: { savedBy, savedAt: formatInstant(savedAt), rows } }
}

function formAgain(error: unknown, { values, version }: Read): FormState {
  if (error instanceof ZodError) return rejected(values, version, error)
  if (error instanceof Refused && error.links.length > 0) return refusedElsewhere(values, version, error.links)
  if (error instanceof Refused) return refused(values, version, error.message, error.field)
  if (isUnavailable(error)) return refused(values, version, unavailable)
  throw error
}

/** Has the page of this request say why not (`page`), with scripts too: they would only take the form again. */
async function refuse(who: Principal | undefined, error: NotFound | Forbidden, read?: Read): Promise<FormState> {
  await orTryAgain(recordRefusal(who, error))
  const scope = requestScope()
  if (!scope) throw error
  scope.refusal = error
  refresh()
  return unsubmitted(read?.values, read?.version)
}

type ButtonWork<Params> = (context: Params & { who: Principal }) => Promise<Onward>

/** The action of a button that has no answers: it leads on, or to the page that says why not. */
export function buttonAction(work: ButtonWork<object>): () => Promise<void>
export function buttonAction<Params extends z.ZodType<object>>(
  params: Params,
  work: ButtonWork<z.infer<Params>>,
): (bound: z.input<Params>) => Promise<void>
export function buttonAction(...given: [ButtonWork<object>] | [z.ZodType<object>, ButtonWork<object>]) {
  const [schema, work] = given.length === 1 ? [undefined, given[0]] : given
  return async (bound?: unknown): Promise<void> => {
    const who = await currentUser()
    try {
      const { href } = await orTryAgain(work({ ...(schema && readParams(schema, bound)), who }))
      redirect(href)
    } catch (error) {
      if (!isRefusal(error)) throw error
      await refuse(who, error)
    }
  }
}
