import { consumerTeams, labelOf, projectTeams, roles } from '#lib/labels'
import type { AccessDetail } from './event-types.ts'
import { rules } from '#lib/access/permissions/rules'

const reasons = {
  unknown: 'nobody added this person',
  deactivated: 'the person is deactivated',
  unverified: 'the provider vouches for no email address',
  'linked-elsewhere': 'the email address belongs to another account',
  wrong: 'the key is wrong',
  expired: 'the key has expired',
  revoked: 'the key was revoked',
} as const

const dictionaries: Record<string, Record<string, string>> = {
  role: roles,
  team: { ...projectTeams, ...consumerTeams },
  reason: reasons,
  personal: { yes: 'holds personal data' },
  action: Object.fromEntries(Object.entries(rules).map(([action, { openedBy }]) => [action, `open to ${openedBy}`])),
}

/** What the log of access events says of an event beside its kind: codes in words, ids of records left out. */
export const describeDetail = (detail: AccessDetail): string =>
  Object.entries(detail)
    .filter(([name, value]) => value !== null && (name === 'exportId' || !name.endsWith('Id')))
    .map(([name, value]) => (name === 'rows' ? `${value} rows` : labelOf(dictionaries[name] ?? {}, String(value))))
    .filter((words) => words !== '')
    .join(', ')
