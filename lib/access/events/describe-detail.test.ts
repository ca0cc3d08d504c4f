import { expect, test } from 'vitest'
import { describeDetail } from './describe-detail.ts'

test.each([
  [{}, ''],
  [{ role: 'team-lead', team: 'london' }, 'Team lead, London'],
  [{ role: 'admin', team: null }, 'Admin'],
  [{ reason: 'linked-elsewhere' }, 'the email address belongs to another account'],
  [{ action: 'person.manage' }, 'open to admins'],
  [{ exportId: 'merged', format: 'csv', downloadId: '0191e5a0-0000-7000-8000-000000000000' }, 'merged, csv'],
  [{ later: 'unknown-code' }, 'unknown-code'],
])('%j reads "%s"', (detail, text) => expect(describeDetail(detail)).toBe(text))
