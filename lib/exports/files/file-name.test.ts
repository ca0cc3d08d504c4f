import { expect, test } from 'vitest'
import { fileName } from './file-name.ts'
import type { Filters } from '#lib/exports/filters'

const at = new Date('2026-11-21T16:05:00Z')

test.each<[Filters, string]>([
  [{}, 'merged_20261121-160500.csv'],
  [{ phase: ['completing'], from: '2026-09-01' }, 'merged_completing_from-2026-09-01_20261121-160500.csv'],
  [
    { state: ['active'], region: ['H'], confirmed: 'yes', dateBasis: 'decision' },
    'merged_active_region-H_confirmed-yes_dateBasis-decision_20261121-160500.csv',
  ],
  [{ localAuthority: ['301', '302', '303', '304'] }, 'merged_localAuthority-4_20261121-160500.csv'],
])('a file’s name says its filters: %j', (filters, name) => {
  expect(fileName('merged', filters, 'csv', { at })).toBe(name)
})

test('a file of changes says so', () => {
  expect(fileName('merged', {}, 'csv', { at, contents: 'changed-rows' })).toBe(
    'merged_changed-rows_20261121-160500.csv',
  )
})
