import { expect, test } from 'vitest'
import { guard, unguard } from './guard.ts'
import { hostileCells } from '#lib/exports/testing/hostile-cells'

test.each(hostileCells)('%j is written as %j', (text, written) => {
  expect(guard(text)).toBe(written)
  expect(unguard(written)).toBe(text)
})
