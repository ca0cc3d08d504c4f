import { expect, test } from 'vitest'
import { rangeMarks } from './range-marks.ts'

test('a bar goes from the lower to the upper quartile, and the median stands between', () => {
  const { ranges } = rangeMarks([{ label: 'A', lower: 10, median: 20, upper: 100 }])
  expect(ranges[0]).toMatchObject({ x: 38, width: 342, medianX: 76, textX: 390 })
})

test('what is not known has no bar; days below zero move the zero', () => {
  const { ranges, zero } = rangeMarks([
    { label: 'A', lower: null, median: null, upper: null },
    { label: 'B', lower: -10, median: 0, upper: 10 },
  ])
  expect(zero).toBe(190)
  expect(ranges[0]).toMatchObject({ median: null, width: 0 })
  expect(ranges[1]).toMatchObject({ x: 0, width: 380, medianX: 190 })
  expect(rangeMarks([])).toMatchObject({ height: 0 })
})
