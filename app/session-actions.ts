'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { localPath } from '#lib/access/local-path'
import { limitSignIn } from '#lib/access/rate-limit'
import { endSession } from '#lib/access/session'
import { sessionCookie } from '#lib/access/session-cookie'
import { config } from '#lib/config'
import { currentSessionId } from './current-user.ts'
import { postToNextAuth } from './post-to-next-auth.ts'

/** Signs in: on to the identity provider, or, in the demonstration, as the person chosen. */
export async function signIn(form: FormData): Promise<void> {
  const wait = await limitSignIn((await headers()).get('x-client-address'))
  if (wait) redirect(`/sign-in-problem?reason=too-many&wait=${wait}`)
  const callbackUrl = config().baseUrl + localPath(form.get('to'))
  const personId = String(form.get('personId') ?? '')
  if (config().oidc) redirect(await postToNextAuth(['signin', 'oidc'], { callbackUrl }))
  if (!personId) redirect(`/sign-in?chosen=none&to=${encodeURIComponent(localPath(form.get('to')))}`)
  redirect(await postToNextAuth(['callback', 'demonstration'], { callbackUrl, personId }))
}

/** Ends this browser's session, whether or not it was still alive. */
export async function signOut(): Promise<void> {
  const sessionId = await currentSessionId()
  if (sessionId) await endSession(sessionId)
  const { name, options } = sessionCookie(config())
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
  redirect('/signed-out')
}
