import { expect, test } from 'vitest'
import { stackedMarks } from './stacked-marks.ts'

test('the parts of a bar follow each other, and the longest bar takes the room', () => {
  const { bars, start } = stackedMarks(
    [
      { label: 'A', values: [100, 50, 54] },
      { label: 'B', values: [51, 0, 0] },
    ],
    false,
  )
  expect(start).toBe(0)
  expect(bars[0]!.segments.map(({ x, width }) => [x, width])).toEqual([
    [0, 200],
    [200, 100],
    [300, 108],
  ])
  expect(bars[0]).toMatchObject({ total: 204, totalX: 414 })
  expect(bars[1]!.segments[0]).toMatchObject({ x: 0, width: 102 })
})

test('labels beside the bars push them to the right; nothing leaves the chart or covers another bar', () => {
  for (const isBeside of [true, false]) {
    const { bars, start, width, height, barHeight } = stackedMarks(
      [
        { label: 'A', values: [1, 2] },
        { label: 'B', values: [5, 0] },
      ],
      isBeside,
    )
    expect(start > 0).toBe(isBeside)
    for (const { segments, totalX, y } of bars) {
      expect(segments[0]!.x).toBe(start)
      expect(totalX).toBeLessThan(width)
      expect(y + barHeight).toBeLessThanOrEqual(height)
    }
    expect(bars[1]!.y).toBeGreaterThan(bars[0]!.y + barHeight)
  }
})

test('nothing to count leaves no broken bar', () => {
  expect(stackedMarks([{ label: 'A', values: [0, 0] }], false).bars[0]!.segments).toMatchObject([
    { width: 0 },
    { width: 0 },
  ])
  expect(stackedMarks([], true)).toMatchObject({ height: 0, bars: [] })
})
