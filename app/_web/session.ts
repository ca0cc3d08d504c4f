import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { orTryAgain } from '#app/_web/try-again'
import { readSessionToken } from '#lib/access/sessions/auth-options'
import { localPath } from '#lib/platform/urls/local-path'
import type { Principal } from '#lib/principal'
import { findPrincipal } from '#lib/access/sessions/session'
import { sessionCookie } from '#lib/access/sessions/session-cookie'
import { config } from '#lib/platform/config/config'

/** The id of this browser's session, whether or not it still lets anybody in. */
export const currentSessionId = cache(async (): Promise<string | undefined> => {
  const token = (await cookies()).get(sessionCookie(config()).name)?.value
  return token ? readSessionToken(token) : undefined
})

/** The person who is signed in, with the roles held at this moment. A page asks the database once. */
export const findCurrentUser = cache(async (): Promise<Principal | undefined> => {
  const sessionId = await currentSessionId()
  return sessionId ? findPrincipal(sessionId) : undefined
})

/** The person who is signed in, or a redirect to the sign-in page, which leads back. For `page`, `formAction`, `fileRoute` and layouts. */
export async function currentUser(): Promise<Principal> {
  const who = await orTryAgain(findCurrentUser())
  if (who) return who
  const path = localPath((await headers()).get('x-path'))
  redirect(path === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(path)}`)
}
