import { z } from 'zod'
import { isLocalAddress } from './local-address.ts'

const secret = z.string().min(32, 'must be at least 32 characters long')
const url = (protocols: RegExp) => z.url({ protocol: protocols, error: 'must be a full address' })

/** What travels to another machine is encrypted; on this one there is nobody to listen. */
const encryptedUrl = url(/^https?$/).refine(
  (address) => !address.startsWith('http:') || !URL.canParse(address) || isLocalAddress(address),
  'must begin with https://, unless its host is localhost',
)

const mailbox = /^(?:[^<>@\r\n]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/

const settings = z
  .object({
    PORT: z.coerce
      .number('must be a number')
      .int('must be from 1 to 65535')
      .min(1, 'must be from 1 to 65535')
      .max(65535, 'must be from 1 to 65535')
      .default(3000),
    BASE_URL: encryptedUrl
      .refine((address) => !URL.canParse(address) || /^\/?$/.test(new URL(address).pathname), 'must have no path')
      .optional(),
    DATA_DIR: z.string().min(1).default('.data'),
    DATABASE_URL: url(/^postgres(ql)?$/).optional(),
    DATABASE_OWNER_URL: url(/^postgres(ql)?$/).optional(),
    AUTH_SECRET: secret.optional(),
    DEMONSTRATION: z.enum(['yes', 'no'], 'must be yes or no').optional(),
    OIDC_ISSUER: encryptedUrl.optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    NOTIFY_API_KEY: z.string().min(74, 'must be a whole key of GOV.UK Notify: its name and two ids').optional(),
    NOTIFY_TEMPLATE_ID: z.uuid('must be the id of a template of GOV.UK Notify').optional(),
    SMTP_URL: url(/^smtps?$/).optional(),
    MAIL_FROM: z
      .string()
      .regex(mailbox, 'must be an address, or a name and one: Name <address@example.com>')
      .optional(),
    TRUSTED_PROXIES: z.coerce
      .number('must be a number')
      .int('must be a whole number')
      .min(0, 'must be 0 or more')
      .max(10, 'must be 10 or fewer')
      .default(0),
    HEALTH_PORT: z.coerce
      .number('must be a number')
      .int('must be from 1 to 65535')
      .min(1, 'must be from 1 to 65535')
      .max(65535, 'must be from 1 to 65535')
      .optional(),
    KEEP_ALIVE_SECONDS: z.coerce
      .number('must be a number')
      .int('must be a whole number')
      .min(1, 'must be 1 or more')
      .max(3_600, 'must be 3,600 or fewer')
      .default(75),
    NOTICE: z.string().max(300, 'must be 300 characters or fewer').optional(),
    API_REQUESTS_PER_MINUTE: z.coerce
      .number('must be a number')
      .int('must be a whole number')
      .min(1, 'must be 1 or more')
      .max(100_000, 'must be 100,000 or fewer')
      .default(600),
    BRAND: z.enum(['generic', 'govuk'], 'must be generic or govuk').default('generic'),
    LOG_LEVEL: z
      .enum(['silent', 'error', 'warn', 'info', 'debug'], 'must be silent, error, warn, info or debug')
      .default('info'),
  })
  .superRefine((value, context) => {
    for (const [name, needs] of neededWith)
      if (value[name] && !value[needs])
        context.addIssue({ code: 'custom', path: [needs], message: `is missing: ${name} is set` })
    const given = oidcNames.filter((name) => value[name] !== undefined)
    if (given.length === 0) return
    const issue = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message })
    if (value.DEMONSTRATION === 'yes') issue('DEMONSTRATION', 'must not be yes: there is a sign-in provider')
    for (const name of oidcNames)
      if (value[name] === undefined) issue(name, 'is missing: set all three OIDC_ settings or none')
  })

const oidcNames = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const

/** Settings that mean nothing without another. */
const neededWith = [
  ['DATABASE_OWNER_URL', 'DATABASE_URL'],
  ['NOTIFY_API_KEY', 'NOTIFY_TEMPLATE_ID'],
  ['SMTP_URL', 'MAIL_FROM'],
] as const

/** The environment variables that are settings; `.env.example` explains each. */
export const settingNames = Object.keys(settings.shape)

export type Config = ReturnType<typeof parseConfig>

/** A setting that is wrong or missing; the message names it and says what it should be. */
export class ConfigProblem extends Error {}

/**
 * The settings of the product from environment variables. Empty values count as missing, but those of the sign-in provider, which are
 * more likely lost than left out, only where DEMONSTRATION says so. Throws ConfigProblem with one sentence per wrong setting.
 */
export function parseConfig(environment: Record<string, string | undefined>) {
  const lost = environment.DEMONSTRATION === 'yes' ? [] : oidcNames.filter((name) => environment[name]?.trim() === '')
  if (lost.length > 0) throw new ConfigProblem(lost.map((name) => `${name} is empty: set it, or remove it.`).join('\n'))
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(given)
  if (!parsed.success)
    throw new ConfigProblem(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`).join('\n'))
  const value = parsed.data
  const baseUrl = (value.BASE_URL ?? `http://localhost:${value.PORT}`).replace(/\/$/, '')
  const isPrivate = isLocalAddress(baseUrl) && !value.DATABASE_URL
  return {
    port: value.PORT,
    baseUrl,
    /** Whether people sign in without a proof, as one of the made-up people. */
    isDemonstration: !value.OIDC_ISSUER && (value.DEMONSTRATION === 'yes' || (isPrivate && !value.DEMONSTRATION)),
    dataDir: value.DATA_DIR,
    databaseUrl: value.DATABASE_URL,
    databaseOwnerUrl: value.DATABASE_OWNER_URL ?? value.DATABASE_URL,
    authSecret: value.AUTH_SECRET,
    oidc: value.OIDC_ISSUER
      ? { issuer: value.OIDC_ISSUER, clientId: value.OIDC_CLIENT_ID!, clientSecret: value.OIDC_CLIENT_SECRET! }
      : undefined,
    notify: value.NOTIFY_API_KEY ? { apiKey: value.NOTIFY_API_KEY, templateId: value.NOTIFY_TEMPLATE_ID! } : undefined,
    smtp: value.SMTP_URL
      ? {
          url: value.SMTP_URL,
          from: value.MAIL_FROM!,
          requireTls: !isLocalAddress(baseUrl) && !isLocalAddress(value.SMTP_URL),
        }
      : undefined,
    trustedProxies: value.TRUSTED_PROXIES,
    healthPort: value.HEALTH_PORT ?? (value.PORT % 65_535) + 1,
    keepAliveSeconds: value.KEEP_ALIVE_SECONDS,
    notice: value.NOTICE,
    apiRequestsPerMinute: value.API_REQUESTS_PER_MINUTE,
    brand: value.BRAND,
    logLevel: value.LOG_LEVEL,
  }
}

/** As parseConfig, for the processes that serve people: they also need what the start command would have passed to them. */
export function checkWebSettings(environment: Record<string, string | undefined>): Config {
  const value = parseConfig(environment)
  const missing = [
    value.databaseUrl ? [] : ['DATABASE_URL is missing: start the product with `npm start`, or set it.'],
    value.authSecret ? [] : ['AUTH_SECRET is missing: start the product with `npm start`, or set it.'],
  ].flat()
  if (missing.length > 0) throw new ConfigProblem(missing.join('\n'))
  ensureSignIn(value)
  return value
}

/** Throws ConfigProblem where nobody could sign in: a demonstration is asked for, never fallen back to. */
export function ensureSignIn({ oidc, isDemonstration }: Config): void {
  if (!oidc && !isDemonstration)
    throw new ConfigProblem(
      'OIDC_ISSUER is missing: set the three OIDC_ settings, or DEMONSTRATION=yes to let anybody in as a made-up person.',
    )
}

let parsed: Config | undefined

/** The settings of this process, read once, on first use: a build evaluates modules without any. */
export const config = (): Config => (parsed ??= parseConfig(process.env))
