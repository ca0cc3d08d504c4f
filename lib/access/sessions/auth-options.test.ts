import { expect, test } from 'vitest'
import { parseConfig } from '#lib/platform/config/config'
import { authOptions } from './auth-options.ts'
import { sessionCookie } from './session-cookie.ts'

const secret = { AUTH_SECRET: 'a secret of the tests and of nothing else' }
const oidc = { OIDC_ISSUER: 'https://id.example.education/', OIDC_CLIENT_ID: 'portal', OIDC_CLIENT_SECRET: 'hidden' }
const optionsFor = (environment: Record<string, string>) => authOptions(parseConfig({ ...secret, ...environment }))

test('without an identity provider there is the demonstration sign-in, on this machine alone', () => {
  expect(optionsFor({}).providers.map(({ type }) => type)).toEqual(['credentials'])
  expect(() => optionsFor({ BASE_URL: 'https://portal.example' })).toThrow('no way to sign in')
  expect(() => optionsFor({ DATABASE_URL: 'postgres://db/portal' })).toThrow('no way to sign in')
})

test('with an identity provider there is nothing else, and its checks are on', () => {
  const { providers } = optionsFor(oidc)
  expect(providers).toHaveLength(1)
  expect(providers[0]).toMatchObject({
    type: 'oauth',
    wellKnown: 'https://id.example.education/.well-known/openid-configuration',
    checks: ['pkce', 'state', 'nonce'],
  })
})

test('the session cookie is tied to the host over https, and to the port on a shared machine', () => {
  expect(sessionCookie({ baseUrl: 'https://portal.example.education' })).toEqual({
    name: '__Host-portal-session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true },
  })
  expect(sessionCookie({ baseUrl: 'http://localhost:3000' }).name).toBe('portal-session-3000')
  expect(optionsFor({ ...oidc, BASE_URL: 'https://portal.example.education' }).useSecureCookies).toBe(true)
})

test('the address comes from the settings', () => {
  optionsFor({ ...oidc, BASE_URL: 'https://portal.example.education' })
  expect(process.env.NEXTAUTH_URL).toBe('https://portal.example.education')
})

test('there is no sign-in without a secret', () => {
  expect(() => authOptions(parseConfig({}))).toThrow('AUTH_SECRET is not set')
})
