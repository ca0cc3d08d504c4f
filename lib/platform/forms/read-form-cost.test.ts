import { countSteps } from '#lib/testing/count-steps'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refused } from '#lib/platform/errors'
import { readForm } from './read-form.ts'

const formOf = (names: string[]) => {
  const form = new FormData()
  for (const name of names) form.append(name, 'x')
  return form
}
const shapes: Record<string, (index: number) => string> = {
  'one group': (index) => `a-${index}`,
  'many groups': (index) => `g${index}-a`,
  'one name': () => 'a',
  'many names': (index) => `n${index}`,
}

test.each(Object.entries(shapes))('reading twice as many fields of %s takes at most twice the steps', (_, nameOf) =>
  fc.assert(
    fc.asyncProperty(fc.integer({ min: 50, max: 900 }), async (count) => {
      const [once, twice] = [count, count * 2].map((size) =>
        formOf(Array.from({ length: size }, (_, index) => nameOf(index))),
      )
      const steps = await countSteps(() => readForm(once!))
      expect(await countSteps(() => readForm(twice!))).toBeLessThanOrEqual(2 * steps + 2)
    }),
    { numRuns: 10 },
  ),
)

test('a form of 18,000 fields is refused after the first 2,001', async () => {
  const form = formOf(Array.from({ length: 18_000 }, (_, index) => `a-${index}`))
  let read = 0
  const counting = new Proxy(form, {
    get: (target, key) =>
      key === Symbol.iterator
        ? function* () {
            for (const entry of target) {
              read += 1
              yield entry
            }
          }
        : Reflect.get(target, key, target),
  })
  expect(() => readForm(counting)).toThrow(Refused)
  expect(read).toBe(2_001)
})
