import { consumerTeams, labelOf, projectTeams, roles } from '#lib/labels'
import type { AccessDetail } from './event-types.ts'
import { rules } from '#lib/access/permissions/rules'

const reasons = {
  unknown: 'nobody added this person',
  deactivated: 'the person is deactivated',
  unverified: 'the provider vouches for no email address',
  'linked-elsewhere': 'the email address belongs to another account',
  'unknown-key': 'there is no such key',
  wrong: 'the key is wrong',
  expired: 'the key has expired',
  revoked: 'the key was revoked',
} as const

const limits = {
  'sign-in-network': 'attempts to sign in',
  address: 'requests without a valid key',
  key: 'requests by the key',
} as const

const dictionaries: Record<string, Record<string, string>> = {
  role: roles,
  team: { ...projectTeams, ...consumerTeams },
  reason: reasons,
  limit: limits,
  personal: { yes: 'holds personal data' },
  action: Object.fromEntries(Object.entries(rules).map(([action, { openedBy }]) => [action, `open to ${openedBy}`])),
}

const numbers: Record<string, (value: unknown) => string> = {
  rows: (value) => `${value} rows`,
  sessions: (value) => (value === 1 ? '1 other session' : `${value} other sessions`),
  times: (value) => (value === 1 ? 'once more' : `${value} times more`),
}

/** What the log of access events says of an event beside its kind: codes in words, ids of records left out. */
export const describeDetail = (detail: AccessDetail): string =>
  Object.entries(detail)
    .filter(([name, value]) => value !== null && (name === 'exportId' || !name.endsWith('Id')))
    .map(([name, value]) => numbers[name]?.(value) ?? labelOf(dictionaries[name] ?? {}, String(value)))
    .filter((words) => words !== '')
    .join(', ')
