import { expect, test } from 'vitest'
import { newFileReport } from '#lib/reference/imports/report'
import { describeReport } from './describe-report.ts'

test('leads with what to check, gives the figures of each file, then what was rejected, and says when there is more', () => {
  const establishments = {
    ...newFileReport('schools.csv'),
    read: 5,
    added: 2,
    unchanged: 1,
    rejected: { count: 2, first: [{ file: 'schools.csv', line: 3, reason: 'The URN is missing' }] },
  }
  expect(describeReport({ establishments, localAuthorities: { added: 1, changed: 0 } }).split('\n')).toEqual([
    'to check in schools.csv: 2 rows were rejected',
    'establishments, schools.csv: 5 read, 2 added, 0 changed, 1 unchanged, 2 rejected, 0 warnings',
    '  rejected, line 3: The URN is missing',
    '  and 1 more',
    'local authorities: 1 added, 0 changed',
  ])
})
