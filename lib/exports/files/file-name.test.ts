import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codesOf, dateBases, projectTypes, phases, projectStates, projectTeams, regions, yesNo } from '#lib/labels'
import type { Filters } from '#lib/catalogue/filters/filters'
import { fileName } from './file-name.ts'

const startedAt = new Date('2026-11-21T16:05:00Z')
const merged = { exportId: 'merged', format: 'csv', filters: {}, startedAt } as const

test.each<[Filters, string]>([
  [{}, 'merged_20261121-160500.csv'],
  [{ phase: ['completing'], from: '2026-09-01' }, 'merged_completing_from-2026-09-01_20261121-160500.csv'],
  [
    { state: ['active'], region: ['H'], confirmed: 'yes', dateBasis: 'decision' },
    'merged_active_region-H_confirmed-yes_dateBasis-decision_20261121-160500.csv',
  ],
  [{ localAuthority: ['301', '302', '303', '304'] }, 'merged_localAuthority-4_20261121-160500.csv'],
])('a file’s name says its filters: %j', (filters, name) => {
  expect(fileName({ ...merged, filters })).toBe(name)
})

const sinceAt = new Date('2026-11-01T09:00:00Z')
test.each<[string, Partial<Parameters<typeof fileName>[0]>, string]>([
  ['changed rows', { contents: 'changed-rows' }, 'merged_changed-rows_20261121-160500.csv'],
  [
    'changes since a moment',
    { contents: 'changes', sinceAt },
    'merged_changes_since-20261101-090000_20261121-160500.csv',
  ],
  ['a moment of the past', { asAt: sinceAt, format: 'xlsx' }, 'merged_as-at-20261101-090000.xlsx'],
  ['chosen columns', { columns: ['a', 'b'] }, 'merged_columns-2_20261121-160500.csv'],
  ['ids in the header', { header: 'id' }, 'merged_ids_20261121-160500.csv'],
])('and what it holds: %s', (_, file, name) => {
  expect(fileName({ ...merged, ...file })).toBe(name)
})

const some = <Code extends string>(codes: readonly Code[]) => fc.option(fc.subarray([...codes]), { nil: undefined })
const one = <Code extends string>(codes: readonly Code[]) => fc.option(fc.constantFrom(...codes), { nil: undefined })

test('is a name that every system takes, whatever the filters', () => {
  const filters = fc.record({
    phase: some(codesOf(phases)),
    state: some(codesOf(projectStates)),
    type: some(codesOf(projectTypes)),
    region: some(codesOf(regions)),
    localAuthority: some(['301', '302', '303', '304']),
    team: some(codesOf(projectTeams)),
    assigned: one(codesOf(yesNo)),
    confirmed: one(codesOf(yesNo)),
    onHold: one(codesOf(yesNo)),
    dateBasis: one(codesOf(dateBases)),
    from: one(['2026-09-01']),
    to: one(['2027-08-31']),
  })
  fc.assert(
    fc.property(filters, (chosen) => {
      const name = fileName({
        ...merged,
        exportId: 'x'.repeat(60),
        filters: chosen,
        contents: 'changed-rows',
        sinceAt,
        asAt: startedAt,
        columns: ['a'],
        header: 'id',
      })
      expect(name).toMatch(/^[\w.-]+$/)
      expect(name.length).toBeLessThan(255)
    }),
  )
})
