import { expect, test } from 'vitest'
import { describeDetail } from './describe-detail.ts'

test.each([
  [{}, ''],
  [{ role: 'team-lead', team: 'london' }, 'Team lead, London'],
  [{ role: 'admin', team: null }, 'Admin'],
  [{ reason: 'linked-elsewhere' }, 'the email address belongs to another account'],
  [{ action: 'person.manage' }, 'open to admins'],
  [{ exportId: 'merged', format: 'csv', downloadId: '0191e5a0-0000-7000-8000-000000000000' }, 'merged, csv'],
  [{ reason: 'wrong', times: 299 }, 'the key is wrong, 299 times more'],
  [{ limit: 'address', times: 1 }, 'requests without a valid key, once more'],
  [{ later: 'unknown-code' }, 'unknown-code'],
])('%j reads "%s"', (detail, text) => expect(describeDetail(detail)).toBe(text))
