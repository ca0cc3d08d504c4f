import { expect, test } from 'vitest'
import { add, arrange, type Arrangement } from './column-choice.ts'

const chosen = ['a', 'b', 'c', 'd'].map((id) => ({ id }))
const inOrder = (places: Record<string, string>, others: Partial<Arrangement> = {}) => {
  const arranged = arrange(chosen, { places, removed: [], ...others })
  return arranged.ok ? arranged.columns.map(({ id }) => id).join('') : arranged.problems
}

test.each([
  ['nothing changed', { a: '1', b: '2', c: '3', d: '4' }, 'abcd'],
  ['moved up', { a: '1', b: '2', c: '3', d: '2' }, 'adbc'],
  ['moved down', { a: '3', b: '2', c: '3', d: '4' }, 'bcad'],
  ['moved past the end', { a: '99', b: '2', c: '3', d: '4' }, 'bcda'],
  ['to the front', { a: '1', b: '2', c: '1', d: '4' }, 'cabd'],
  ['cleared', { a: '', b: ' 2 ', c: '3', d: '4' }, 'abcd'],
  ['not sent', {}, 'abcd'],
])('%s', (_, places, expected) => {
  expect(inOrder(places)).toBe(expected)
})

test.each(['0', '-1', '1.5', 'first'])('a place of %j is refused beside its column', (place) => {
  expect(inOrder({ b: place })).toEqual([{ field: 'place-b', message: 'Place must be a whole number, 1 or more' }])
})

test('columns are taken out, and headings of their own kept or cleared', () => {
  expect(inOrder({}, { removed: ['a', 'c'] })).toBe('bd')
  const named = [{ id: 'a', heading: 'Alpha' }, { id: 'b' }]
  expect(arrange(named, { places: {}, removed: [], headings: { a: '', b: ' Beta ' } })).toEqual({
    ok: true,
    columns: [{ id: 'a' }, { id: 'b', heading: 'Beta' }],
  })
  expect(arrange(named, { places: {}, removed: [] })).toEqual({ ok: true, columns: named })
  expect(inOrder({}, { headings: { a: 'x'.repeat(201) } })).toEqual([
    { field: 'heading-a', message: 'Heading must be one line of 200 characters or fewer' },
  ])
})

test('a column is added once, at the end', () => {
  expect(add(chosen, ['e', 'b', 'e']).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e'])
})
