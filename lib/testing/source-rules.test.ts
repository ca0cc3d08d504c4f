import { expect, test } from 'vitest'
import { parseSource, sources } from '#lib/testing/source'

/* What dependency-rules.mjs cannot say of the source: it knows imports and not what stands between them. */
const files = sources('{app,components,lib,prisma,scripts}/**/*')

const readsClock = /new Date\(\)|Date\.now\(\)|\btoday\(\)|Math\.random\(\)/
const rules = files.filter(
  (path) =>
    /^lib\/(.+\/)?(rules|[a-z]+-rules|schema|filters|can|sections|facts|[a-z]+-facts|status|due)\.ts$/.test(path) ||
    /^lib\/(platform\/forms|task-lists\/definitions)\//.test(path) ||
    /^lib\/(labels|paths|principal)\.ts$/.test(path),
)

test('rules are given the clock as an argument', () => {
  expect(rules.length).toBeGreaterThan(30)
  expect(rules.filter((path) => readsClock.test(parseSource(path).text))).toEqual([])
})

const onlyPassesOn = (path: string) => {
  const { body } = parseSource(path)
  return body.length > 0 && body.every(({ type, source }) => /^Export(Named|All)Declaration$/.test(type) && source)
}

test('there are no barrel files', () => {
  expect(files.filter((path) => /\/index\.tsx?$/.test(path) || onlyPassesOn(path))).toEqual([])
})
