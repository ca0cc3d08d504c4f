import { expect, test } from 'vitest'
import { barMarks } from './bar-marks.ts'

test('the longest bar takes the room, the others their share, in the order of the series', () => {
  const { groups, zero } = barMarks([{ label: 'Reading', values: [100, 50, 25] }])
  expect(zero).toBe(0)
  expect(groups[0]!.bars.map(({ x, width }) => [x, width])).toEqual([
    [0, 408],
    [0, 204],
    [0, 102],
  ])
  expect(groups[0]!.bars.map(({ series }) => series)).toEqual([0, 1, 2])
})

test('bars below zero go left from it, and their figures stand right of it', () => {
  const { groups, zero } = barMarks([{ label: 'Progress', values: [-2, 2] }])
  const [below, above] = groups[0]!.bars
  expect(zero).toBe(204)
  expect(below).toMatchObject({ x: 0, width: 204, labelX: 210 })
  expect(above).toMatchObject({ x: 204, width: 204, labelX: 414 })
})

test('what is not known has no bar, and all zeros or nothing at all no broken one', () => {
  const [unknown, none] = barMarks([{ label: 'A', values: [null, 0] }]).groups[0]!.bars
  expect(unknown).toMatchObject({ value: null, width: 0, labelX: 6 })
  expect(none).toMatchObject({ value: 0, width: 0 })
  expect(barMarks([])).toMatchObject({ height: 0, groups: [] })
})

test('no mark lies outside the chart or on another', () => {
  const { groups, height, width } = barMarks([
    { label: 'A', values: [3, -1, null] },
    { label: 'B', values: [2, 2, 2] },
  ])
  const bars = groups.flatMap((group) => group.bars)
  for (const bar of bars) {
    expect(bar.x).toBeGreaterThanOrEqual(0)
    expect(bar.x + bar.width).toBeLessThan(width)
    expect(bar.y + bar.height).toBeLessThanOrEqual(height)
  }
  bars.slice(1).forEach((bar, index) => expect(bar.y).toBeGreaterThanOrEqual(bars[index]!.y + bars[index]!.height))
})
