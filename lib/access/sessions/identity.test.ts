import { expect, test } from 'vitest'
import { readIdentity } from './identity.ts'

const entra = 'https://login.microsoftonline.com/fad277c9-c60a-4da1-b5f3-b3b8b34a82f9/v2.0'
const provider = 'https://id.example.education'
const ada = 'ada@example.education'

test.each([
  ['vouched for', { iss: provider, email: ada, email_verified: true }, ada],
  ['vouched for, as text', { iss: provider, email: ada, email_verified: 'true' }, ada],
  ['with capitals', { iss: provider, email: 'Ada@Example.Education', email_verified: true }, ada],
  [
    'with a KELVIN SIGN for a k',
    { iss: provider, email: '\u212Aay@example.education', email_verified: true },
    undefined,
  ],
  ['with a KELVIN SIGN in Entra', { iss: entra, preferred_username: '\u212Aay@example.education' }, undefined],
  ['with full-width letters', { iss: provider, email: 'ａda@example.education', email_verified: true }, undefined],
  ['with a soft hyphen', { iss: provider, email: 'a\u00ADda@example.education', email_verified: true }, undefined],
  ['not vouched for', { iss: provider, email: ada }, undefined],
  ['said to be unconfirmed', { iss: provider, email: ada, email_verified: false }, undefined],
  ['said in no known way', { iss: provider, email: ada, email_verified: 'maybe' }, undefined],
  ['only as a user name', { iss: provider, preferred_username: ada }, undefined],
  ['the principal name of an Entra organisation', { iss: entra, preferred_username: ada }, ada],
  ['an Entra email, which anybody may set', { iss: entra, email: ada, email_verified: true }, undefined],
  ['an Entra name that is no address', { iss: entra, preferred_username: 'ada' }, undefined],
  ['a look-alike of Entra', { iss: `${provider}/${entra}`, preferred_username: ada }, undefined],
])('an address %s', (_, claims, email) => {
  expect(readIdentity({ sub: 's1', ...claims })).toEqual({ issuer: claims.iss, subject: 's1', email })
})

test.each([[{ iss: provider }], [{ sub: 's1' }], [{ iss: provider, sub: '' }], [undefined]])(
  'no identity in %j',
  (claims) => {
    expect(() => readIdentity(claims)).toThrow()
  },
)
