import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkWebSettings, ConfigProblem, ensureSignIn, parseConfig, settingNames } from './config.ts'

const oidc = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'portal', OIDC_CLIENT_SECRET: 'secret' }

const notOidc = { OIDC_ISSUER: undefined, OIDC_CLIENT_ID: undefined, OIDC_CLIENT_SECRET: undefined }

test('needs no setting at all', () => {
  expect(parseConfig({})).toEqual({
    port: 3000,
    baseUrl: 'http://localhost:3000',
    isDemonstration: true,
    apiRequestsPerMinute: 600,
    dataDir: '.data',
    databaseUrl: undefined,
    databaseOwnerUrl: undefined,
    authSecret: undefined,
    oidc: undefined,
    notify: undefined,
    smtp: undefined,
    notice: undefined,
    brand: 'generic',
    logLevel: 'info',
    trustedProxies: 0,
    healthPort: 3001,
    keepAliveSeconds: 75,
  })
})

test('takes an empty value for a missing one', () => {
  expect(parseConfig({ PORT: '', DATABASE_URL: '', SMTP_URL: '' })).toEqual(parseConfig({}))
})

test('derives the address from the port, the owner from the database', () => {
  expect(parseConfig({ PORT: '8080' }).baseUrl).toBe('http://localhost:8080')
  expect(parseConfig({ PORT: '8080', BASE_URL: 'https://portal.example/' }).baseUrl).toBe('https://portal.example')
  expect(parseConfig({ DATABASE_URL: 'postgres://db/portal' }).databaseOwnerUrl).toBe('postgres://db/portal')
})

test('reads the provider', () => {
  expect(parseConfig(oidc).oidc).toEqual({ issuer: 'https://id.example', clientId: 'portal', clientSecret: 'secret' })
})

const notify = { NOTIFY_API_KEY: `portal-${randomUUID()}-${randomUUID()}`, NOTIFY_TEMPLATE_ID: randomUUID() }
const smtp = { SMTP_URL: 'smtps://user:secret@mail.example:465', MAIL_FROM: 'Portal <portal@mail.example>' }

test('reads the way out for e-mail', () => {
  expect(parseConfig({ ...notify, ...smtp })).toMatchObject({
    notify: { apiKey: notify.NOTIFY_API_KEY, templateId: notify.NOTIFY_TEMPLATE_ID },
    smtp: { url: smtp.SMTP_URL, from: smtp.MAIL_FROM },
  })
})

const isPublic = { BASE_URL: 'https://portal.example' }
test.each([
  ['a public service', isPublic, 'smtp://mail.example:587', true],
  ['a public service beside its mail server', isPublic, 'smtp://127.0.0.1:25', false],
  ['one machine', {}, 'smtp://mail.example:25', false],
])('e-mail of %s is encrypted where others could listen', (_, address, url, requireTls) => {
  expect(parseConfig({ ...address, ...smtp, SMTP_URL: url }).smtp).toMatchObject({ requireTls })
})

const ownDatabase = { DATABASE_URL: 'postgres://db/portal' }
test.each([
  ['nothing set', {}, true],
  ['an address of this machine', { BASE_URL: 'http://127.0.0.1:3000' }, true],
  ['another address', isPublic, false],
  ['an address that only begins like this machine', { BASE_URL: 'https://localhost.example' }, false],
  ['a database of its own', ownDatabase, false],
  ['a provider', oidc, false],
  ['DEMONSTRATION=no', { DEMONSTRATION: 'no' }, false],
  ['DEMONSTRATION=yes', { ...isPublic, ...ownDatabase, DEMONSTRATION: 'yes' }, true],
  ['DEMONSTRATION=yes and empty OIDC_ settings', { DEMONSTRATION: 'yes', OIDC_ISSUER: '' }, true],
])('with %s there is a demonstration or a reason to stop', (_, environment, expected) => {
  const settings = parseConfig(environment)
  expect(settings.isDemonstration).toBe(expected)
  const check = () => ensureSignIn(settings)
  if (expected || settings.oidc) expect(check).not.toThrow()
  else expect(check).toThrow(/^OIDC_ISSUER is missing/)
})

test.each([
  [{ PORT: 'http' }, 'PORT must be a number.'],
  [{ PORT: '0' }, 'PORT must be from 1 to 65535.'],
  [{ PORT: '65536' }, 'PORT must be from 1 to 65535.'],
  [{ BASE_URL: 'portal.example' }, 'BASE_URL must be a full address.'],
  [{ BASE_URL: 'ftp://portal.example' }, 'BASE_URL must be a full address.'],
  [{ BASE_URL: 'https://portal.example/prepare' }, 'BASE_URL must have no path.'],
  [{ DATABASE_URL: 'mysql://db/portal' }, 'DATABASE_URL must be a full address.'],
  [{ DATABASE_URL: 'postgres://db/portal', DATABASE_OWNER_URL: 'owner' }, 'DATABASE_OWNER_URL must be a full address.'],
  [{ DATABASE_OWNER_URL: 'postgres://db/portal' }, 'DATABASE_URL is missing: DATABASE_OWNER_URL is set.'],
  [{ AUTH_SECRET: 'short' }, 'AUTH_SECRET must be at least 32 characters long.'],
  [{ ...oidc, OIDC_ISSUER: 'id.example' }, 'OIDC_ISSUER must be a full address.'],
  [{ ...oidc, OIDC_CLIENT_ID: undefined }, 'OIDC_CLIENT_ID is missing: set all three OIDC_ settings or none.'],
  [{ ...oidc, OIDC_CLIENT_SECRET: '' }, 'OIDC_CLIENT_SECRET is empty: set it, or remove it.'],
  [{ OIDC_ISSUER: ' ' }, 'OIDC_ISSUER is empty: set it, or remove it.'],
  [{ ...oidc, DEMONSTRATION: 'yes' }, 'DEMONSTRATION must not be yes: there is a sign-in provider.'],
  [{ DEMONSTRATION: 'true' }, 'DEMONSTRATION must be yes or no.'],
  [{ BASE_URL: 'http://portal.example' }, 'BASE_URL must begin with https://, unless its host is localhost.'],
  [
    { ...oidc, OIDC_ISSUER: 'http://id.example' },
    'OIDC_ISSUER must begin with https://, unless its host is localhost.',
  ],
  [{ ...notify, NOTIFY_TEMPLATE_ID: '' }, 'NOTIFY_TEMPLATE_ID is missing: NOTIFY_API_KEY is set.'],
  [
    { ...notify, NOTIFY_API_KEY: 'short' },
    'NOTIFY_API_KEY must be a whole key of GOV.UK Notify: its name and two ids.',
  ],
  [{ ...smtp, SMTP_URL: 'mail.example' }, 'SMTP_URL must be a full address.'],
  [{ ...smtp, MAIL_FROM: '' }, 'MAIL_FROM is missing: SMTP_URL is set.'],
  [{ ...smtp, MAIL_FROM: 'Portal' }, 'MAIL_FROM must be an address, or a name and one: Name <address@example.com>.'],
  [{ TRUSTED_PROXIES: '1.5' }, 'TRUSTED_PROXIES must be a whole number.'],
  [{ KEEP_ALIVE_SECONDS: '0' }, 'KEEP_ALIVE_SECONDS must be 1 or more.'],
  [{ BRAND: 'crown' }, 'BRAND must be generic or govuk.'],
  [{ NOTICE: 'x'.repeat(301) }, 'NOTICE must be 300 characters or fewer.'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be silent, error, warn, info or debug.'],
])('refuses %j', (environment, sentence) => {
  expect(() => parseConfig(environment)).toThrow(new ConfigProblem(sentence))
})

test('.env.example names every setting, with the default where there is one', () => {
  const example = readFileSync('.env.example', 'utf8')
  const given = Object.fromEntries(
    [...example.matchAll(/^(# )?([A-Z_]+)=(.*)$/gm)].map(([, off, name, value]) => [name!, off ? undefined : value!]),
  )
  expect(Object.keys(given).toSorted()).toEqual(settingNames.toSorted())
  expect(parseConfig(given)).toEqual(parseConfig({}))
})

test('names every wrong setting at once', () => {
  expect(() => parseConfig({ PORT: 'x', BRAND: 'y' })).toThrow(
    'PORT must be a number.\nBRAND must be generic or govuk.',
  )
})

test('a process that serves needs a database and a secret', () => {
  expect(() => checkWebSettings({})).toThrow(/^DATABASE_URL is missing.*\nAUTH_SECRET is missing/)
  const enough = { ...ownDatabase, ...oidc, AUTH_SECRET: '0123456789abcdef'.repeat(2) }
  expect(checkWebSettings(enough)).toEqual(parseConfig(enough))
  expect(() => checkWebSettings({ ...enough, ...notOidc })).toThrow(/^OIDC_ISSUER is missing/)
})
