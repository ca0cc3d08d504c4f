import { expect, test } from 'vitest'
import { countPages, pagesToShow, rangeOf } from './pages.ts'

test.each([
  [1, 1, '1'],
  [1, 3, '1 2 3'],
  [1, 9, '1 2 … 9'],
  [3, 9, '1 2 3 4 … 9'],
  [4, 9, '1 2 3 4 5 … 9'],
  [5, 9, '1 … 4 5 6 … 9'],
  [6, 9, '1 … 5 6 7 8 9'],
  [9, 9, '1 … 8 9'],
])('page %i of %i links to %s', (page, pages, expected) => {
  expect(
    pagesToShow(page, pages)
      .map((number) => number ?? '…')
      .join(' '),
  ).toBe(expected)
})

test.each([
  [0, 20, 1],
  [20, 20, 1],
  [21, 20, 2],
])('%i records by %i make %i pages', (total, size, pages) => expect(countPages(total, size)).toBe(pages))

test('the last page ends with the last record', () => {
  expect(rangeOf(2, 20, 21)).toEqual({ from: 21, to: 21 })
  expect(rangeOf(1, 20, 0)).toEqual({ from: 0, to: 0 })
})
