import type { AuthOptions } from 'next-auth'
import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { config, type Config } from '#lib/platform/config/config'
import { describeError } from '#lib/platform/logging/describe-error'
import { logger } from '#lib/platform/logging/logger'
import { readIdentity } from './identity.ts'
import { sessionCookie } from './session-cookie.ts'
import { sessionLimits } from './session-rules.ts'
import { startSession } from './session.ts'
import { matchDemonstrationPerson, matchPerson } from './sign-in.ts'

type Provider = AuthOptions['providers'][number]

/** How next-auth signs people in here. Its token carries the id of our session and nothing else; the session table is the truth. */
export function authOptions(settings: Config = config()): AuthOptions {
  // next-auth has no option for its own address; without this variable it would take the request's.
  process.env.NEXTAUTH_URL = settings.baseUrl
  return {
    secret: authSecret(settings),
    providers: [providerOf(settings)],
    pages: { signIn: '/sign-in', error: '/sign-in-problem' },
    session: { strategy: 'jwt', maxAge: sessionLimits.absolute / 1000 },
    useSecureCookies: settings.baseUrl.startsWith('https:'),
    cookies: { sessionToken: sessionCookie(settings) },
    callbacks: {
      async signIn({ user, account, profile }) {
        const match = await matched(account?.provider === 'oidc', user.id, profile)
        if ('problem' in match) return `/sign-in-problem?reason=${match.problem}`
        user.id = match.personId
        return true
      },
      jwt: async ({ token, user }) => (user ? { sub: await startSession(user.id) } : { sub: token.sub }),
      redirect: ({ url, baseUrl }) => (url === baseUrl || url.startsWith(`${baseUrl}/`) ? url : baseUrl),
    },
    // next-auth's own log would print claims and whole errors.
    logger: {
      error: (code, metadata) => logger().error({ code, error: describeError(causeOf(metadata)) }, 'sign-in failed'),
      warn: (code) => logger().debug({ code }, 'sign-in warning'),
      debug: () => {},
    },
  }
}

function providerOf({ oidc, isDemonstration }: Config): Provider {
  if (oidc) return organisation(oidc)
  if (isDemonstration) return demonstration
  throw new Error('There is no way to sign in')
}

type Matched = { personId: string } | { problem: 'no-access' | 'unverified' | 'other' }

/** The person who comes in, or what the sign-in problem page is to say; next-auth would put an error's own words into the address. */
async function matched(isOidc: boolean, chosenId: string, profile: unknown): Promise<Matched> {
  try {
    const match = isOidc ? await matchPerson(readIdentity(profile)) : await matchDemonstrationPerson(chosenId)
    if ('personId' in match) return match
    return { problem: match.refusal === 'unverified' ? 'unverified' : 'no-access' }
  } catch (error) {
    logger().error({ error: describeError(error) }, 'sign-in failed')
    return { problem: 'other' }
  }
}

const causeOf = (metadata: unknown) =>
  metadata instanceof Error ? metadata : ((metadata as { error?: unknown } | undefined)?.error ?? metadata)

/** The id of the session that a cookie carries; undefined when it is not ours, or altered. */
export async function readSessionToken(token: string, settings: Config = config()): Promise<string | undefined> {
  const claims = await decode({ token, secret: authSecret(settings) }).catch(() => null)
  return z.uuid().safeParse(claims?.sub).data
}

/** A session's id, sealed as its cookie carries it: for programs that act as a browser. */
export const sealSession = (sessionId: string, settings: Config = config()): Promise<string> =>
  encode({ token: { sub: sessionId }, secret: authSecret(settings) })

function authSecret(settings: Config): string {
  if (!settings.authSecret) throw new Error('AUTH_SECRET is not set')
  return settings.authSecret
}

/** The department's identity provider: any that speaks OpenID Connect (Microsoft Entra ID in production). */
const organisation = ({ issuer, clientId, clientSecret }: NonNullable<Config['oidc']>): Provider => ({
  id: 'oidc',
  name: 'Your organisation',
  type: 'oauth',
  wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  authorization: { params: { scope: 'openid profile email' } },
  checks: ['pkce', 'state', 'nonce'],
  clientId,
  clientSecret,
  userinfo: {
    // A strict provider keeps the e-mail out of the id token and gives it at its userinfo endpoint.
    async request({ tokens, client }) {
      // next-auth types them as plain values; they are the verified token set of its OpenID Connect client.
      const verified = tokens as Exclude<Parameters<typeof client.userinfo>[0], string>
      const claims = verified.claims()
      return claims.email || claims.preferred_username ? claims : { ...(await client.userinfo(verified)), ...claims }
    },
  },
  profile: ({ sub }: { sub: string }) => ({ id: sub }),
})

/** Sign-in without a proof, as one of the people of the demonstration. Exists only where the settings allow a demonstration. */
const demonstration: Provider = {
  id: 'demonstration',
  name: 'Demonstration',
  type: 'credentials',
  credentials: { personId: { label: 'Person', type: 'text' } },
  authorize: async (chosen) => {
    const personId = z.uuid().safeParse(chosen?.personId)
    return personId.success ? { id: personId.data } : null
  },
}
