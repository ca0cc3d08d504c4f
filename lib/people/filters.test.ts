import { expect, test } from 'vitest'
import { peopleFilters } from './filters.ts'

const nothing = { q: '', state: 'active', page: 1 }

test.each([
  ['nothing', {}, nothing],
  ['a search', { q: ' ada moss ', state: 'all', page: '3' }, { q: 'ada moss', state: 'all', page: 3 }],
  ['blanks', { q: '', state: '', page: '' }, nothing],
  ['a value sent twice', { q: ['a', 'b'], state: ['all', 'all'], page: ['1', '2'] }, nothing],
  ['NUL', { q: 'a\0da' }, { ...nothing, q: 'ada' }],
  ['10,000 characters', { q: 'a'.repeat(10_000) }, nothing],
  ['numbers that are no page', { page: '-1' }, nothing],
  ['a page beyond reason', { page: '1e9' }, nothing],
  ['a state that is none', { state: "all' or 1=1" }, nothing],
])('an address that asks for %s', (_, query, expected) => expect(peopleFilters.parse(query)).toEqual(expected))
