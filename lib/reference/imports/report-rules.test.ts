import { expect, test } from 'vitest'
import { newFileReport } from './report.ts'
import { needsChecking } from './report-rules.ts'

const report = newFileReport('schools.csv')
const columns = [{ heading: 'Town', problem: 'the file has no such column; what is stored stays' }]

test('a file that was understood needs no check', () => expect(needsChecking(report)).toEqual([]))

test('rejected rows come first, then columns, then values', () => {
  const found = { ...report, columns, rejected: { count: 1, first: [] }, warnings: { count: 1200, first: [] } }
  expect(needsChecking(found)).toEqual([
    '1 row was rejected',
    '“Town”: the file has no such column; what is stored stays',
    '1,200 values were not used as the file has them',
  ])
})
