import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { orTryAgain } from '#app/try-again'
import { readSessionToken } from '#lib/access/sessions/auth-options'
import { localPath } from '#lib/platform/http/local-path'
import type { Principal } from '#lib/principal'
import { findPrincipal } from '#lib/access/sessions/session'
import { sessionCookie } from '#lib/access/sessions/session-cookie'
import { config } from '#lib/platform/config/config'

/** The id of this browser's session, whether or not it still lets anybody in. */
export const currentSessionId = cache(async (): Promise<string | undefined> => {
  const token = (await cookies()).get(sessionCookie(config()).name)?.value
  return token ? readSessionToken(token) : undefined
})

/** Who asks, with the roles held at this moment; undefined when nobody is signed in. A page asks the database once. */
export const findCurrentUser = cache(async (): Promise<Principal | undefined> => {
  const sessionId = await currentSessionId()
  return sessionId ? findPrincipal(sessionId) : undefined
})

/** Who asks, for pages, actions and file routes. Nobody signed in: on to the sign-in page, and back here afterwards. */
export async function currentUser(): Promise<Principal> {
  const who = await orTryAgain(findCurrentUser())
  if (who) return who
  const path = localPath((await headers()).get('x-path'))
  redirect(path === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(path)}`)
}
