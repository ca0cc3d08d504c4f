import { expect, test } from 'vitest'
import { withCurrentFilters } from './former-filters.ts'

test.each([
  ['/projects', '?kind=transfer&region=H', '?type=transfer&region=H'],
  ['/proposals', '?kind=transfer&kind=conversion', '?type=transfer&type=conversion'],
  ['/statistics/now', '?kind=transfer', '?type=transfer'],
  ['/projects/file.csv', '?kind=transfer', '?type=transfer'],
  ['/projects', '?type=transfer', undefined],
  ['/admin/outbox', '?kind=person-added', undefined],
])('%s%s has today’s names as %s', (pathname, search, expected) =>
  expect(withCurrentFilters(pathname, search)).toBe(expected),
)
