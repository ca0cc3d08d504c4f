import { parse } from 'node-html-parser'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { newFileReport } from '#lib/reference/imports/report'
import type { RegisterReport } from '#lib/reference/register/report'
import { ImportReport } from './import-report.tsx'

const shown = (report: RegisterReport) => parse(renderToStaticMarkup(<ImportReport report={report} />))
const schools = newFileReport('schools.csv')

test('the report leads with what to check', () => {
  const page = shown({
    establishments: {
      ...schools,
      rejected: { count: 2, first: [{ file: 'schools.csv', line: 3, reason: '“URN” is blank' }] },
      columns: [{ heading: 'Town', problem: 'the file has no such column; what is stored stays' }],
    },
  })
  expect(page.querySelectorAll('li').map(({ text }) => text)).toEqual([
    'Establishments: 2 rows were rejected',
    'Establishments: “Town”: the file has no such column; what is stored stays',
  ])
  expect(page.text.indexOf('What to check')).toBeLessThan(page.text.indexOf('What was done'))
  expect(page.text).toContain('And 1 more.')
})

test('a report of an earlier version, without columns, is shown', () => {
  const { columns: _, ...earlier } = schools
  expect(shown({ links: earlier }).text).toContain('Nothing: every row and every value was understood.')
})
