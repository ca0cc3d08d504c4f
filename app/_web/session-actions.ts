'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { clientAddressHeader } from '#lib/platform/http/client-address'
import { localPath } from '#lib/platform/urls/local-path'
import { limitSignIn } from '#lib/access/limits/rate-limit'
import { endSession } from '#lib/access/sessions/session'
import { sessionCookie } from '#lib/access/sessions/session-cookie'
import { config } from '#lib/platform/config/config'
import { Refused } from '#lib/platform/errors'
import { refused, type FormState, type FormValues } from '#lib/platform/forms/form-state'
import { readForm } from '#lib/platform/forms/read-form'
import { currentSessionId } from '#app/_web/session'
import { postToNextAuth } from '#app/_web/post-to-next-auth'
import { orTryAgain } from '#app/_web/try-again'

/** Signs in and goes on to `to`: by the identity provider, or, in the demonstration, as the person chosen. */
export async function signIn(to: string, _before: FormState, form: FormData): Promise<FormState> {
  const wait = await orTryAgain(limitSignIn((await headers()).get(clientAddressHeader)))
  if (wait) redirect(`/sign-in-problem?reason=too-many&wait=${wait}`)
  const callbackUrl = config().baseUrl + localPath(to)
  if (config().oidc) redirect(await postToNextAuth(['signin', 'oidc'], { callbackUrl }))
  // Bound arguments that were tampered with shift the others.
  const answers = form instanceof FormData ? form : new FormData()
  let values: FormValues
  try {
    values = readForm(answers).values
  } catch (error) {
    if (error instanceof Refused) return refused({}, 0, error.message)
    throw error
  }
  if (typeof values.personId !== 'string') return refused(values, 0, 'Select who to sign in as', 'personId')
  redirect(await postToNextAuth(['callback', 'demonstration'], { callbackUrl, personId: values.personId }))
}

/** Ends this browser's session, whether or not it was still alive. */
export async function signOut(): Promise<void> {
  const sessionId = await currentSessionId()
  if (sessionId) await orTryAgain(endSession(sessionId))
  const { name, options } = sessionCookie(config())
  const jar = await cookies()
  jar.set(name, '', { ...options, maxAge: 0 })
  redirect('/signed-out')
}
