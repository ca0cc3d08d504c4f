import { expect, test } from 'vitest'
import { loggedFilters } from './logged-filters.ts'

test.each([
  [{ scope: 'all', region: ['H', 'K'], officer: undefined, status: [], page: 3 }, 'scope=all&region=H&region=K'],
  [{ scope: 'all', q: 'Jane Doe dismissed' }, 'scope=all&q=typed'],
  [{ q: 'Jane' }, 'q=typed'],
  [{ q: '' }, ''],
  [{ officer: 'jane.doe@example.education' }, 'officer=typed'],
  [{ decisionMonth: '2026-11', closed: false }, 'decisionMonth=2026-11&closed=false'],
])('%j is logged as %s', (filters, logged) => expect(loggedFilters(filters)).toBe(logged))
