import { expect, test } from 'vitest'
import { cutCells, hostileCells } from '#lib/exports/testing/hostile-cells'
import { maxCellLength, toCell, toText } from './cell.ts'

test.each(hostileCells)('guards %j as %j', (text, written) => {
  expect(toText(text)).toBe(written)
})

test.each(cutCells.map(([text, written], index) => ({ text, written, index })))(
  'cuts what a workbook cannot hold: $index',
  ({ text, written }) => {
    expect(toText(text)).toBe(written)
  },
)

test.each([
  ['a\ufffe\uffffb', 'ab'],
  ['a\0\u0007\u001fb', 'ab'],
  ['tab\tline\nend', 'tab\tline\nend'],
  ['half \ud83d pair', 'half  pair'],
  ['\ufffe=1', "'=1"],
  ['_x0041_', '_x005F_x0041_'],
  ['_x004_ x0041_', '_x004_ x0041_'],
])('writes %j as %j', (text, written) => {
  expect(toText(text)).toBe(written)
})

test('cuts text that is longer than a cell, and says so, never in the middle of a letter', () => {
  const cut = toText('😀'.repeat(20_000))
  expect(cut.length).toBeLessThanOrEqual(maxCellLength)
  expect(cut).toMatch(/^(😀)+ … \(cut here: too long for a cell\)$/u)
  expect(toText('x'.repeat(maxCellLength))).toHaveLength(maxCellLength)
})

test.each([
  ['integer', '12', 12],
  ['decimal', '-1.5', -1.5],
  ['integer', 'not applicable', 'not applicable'],
  ['date', '2026-09-01', new Date('2026-09-01')],
  ['date', 'unconfirmed', 'unconfirmed'],
  ['date', '1899-12-31', '1899-12-31'],
  ['instant', '2026-09-01T10:00:00Z', new Date('2026-09-01T10:00:00Z')],
  ['text', '900001', '900001'],
  ['text', '', null],
  ['date', null, null],
] as const)('a cell of type %s with %j holds %j', (type, text, cell) => {
  expect(toCell(type, text)).toEqual(cell)
})
