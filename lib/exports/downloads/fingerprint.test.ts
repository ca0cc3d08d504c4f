import { expect, test } from 'vitest'
import type { ExportDefinition } from '#lib/exports/model/definition'
import { differences, fingerprint } from './fingerprint.ts'
import { knownExport } from '#lib/exports/testing/known-exports'
import { expression } from '#lib/catalogue/model/value'

process.env.BASE_URL = 'http://localhost:3000'
const grants = knownExport('pre-conversion-grants')
const [first, second, ...others] = grants.columns
const changing = (change: Partial<ExportDefinition>) => ({ ...grants, ...change })

test.each<[string, ExportDefinition, string[]]>([
  ['nothing', grants, []],
  [
    'a heading',
    changing({ columns: [{ ...first!, heading: 'Number' }, second!, ...others] }),
    ['Number: was called School URN'],
  ],
  [
    'a value',
    changing({ columns: [{ ...first!, column: { ...first!.column, value: expression`'1'` } }, second!, ...others] }),
    ['School URN: defined differently'],
  ],
  ['a column fewer', changing({ columns: [second!, ...others] }), ['School URN: taken away']],
  ['the order', changing({ columns: [second!, first!, ...others] }), ['The order of the columns']],
  ['the rows', changing({ rows: {} }), ['The projects that are in the export']],
])('names what has changed: %s', (_, now, expected) => {
  expect(differences(fingerprint(grants), fingerprint(now))).toEqual(expected)
})

test('an added column is named', () => {
  expect(differences(fingerprint(changing({ columns: [second!, ...others] })), fingerprint(grants))).toEqual([
    'School URN: added',
  ])
})
