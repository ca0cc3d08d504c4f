import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { countPlaywright, countVitest } from './test-reports.ts'

const folder = mkdtempSync(join(tmpdir(), 'reports-'))
afterAll(() => rmSync(folder, { recursive: true }))

function report(content: unknown) {
  const file = join(folder, `${Math.random()}.json`)
  if (content !== undefined) writeFileSync(file, JSON.stringify(content))
  return file
}

test.each([
  ['all passed', { numPassedTests: 5, numFailedTests: 0 }, true, { passed: 5, failed: 0 }],
  ['some failed', { numPassedTests: 4, numFailedTests: 1 }, false, { passed: 4, failed: 1 }],
  ['a file did not load', { numPassedTests: 4, numFailedTests: 0 }, false, { passed: 4, failed: 1 }],
  ['nothing ran', { numPassedTests: 0, numFailedTests: 0 }, true, { passed: 0, failed: 1 }],
  ['there is no report', undefined, false, { passed: 0, failed: 1 }],
])('Vitest: %s', (_, content, isClean, counts) => {
  expect(countVitest(report(content))(isClean)).toEqual(counts)
})

test.each([
  ['all passed', { stats: { expected: 3, unexpected: 0, flaky: 0 } }, true, { passed: 3, failed: 0 }],
  [
    'one passed only when tried again',
    { stats: { expected: 2, unexpected: 0, flaky: 1 } },
    true,
    { passed: 2, failed: 1 },
  ],
  ['the server did not start', { stats: { expected: 0, unexpected: 0, flaky: 0 } }, false, { passed: 0, failed: 1 }],
])('Playwright: %s', (_, content, isClean, counts) => {
  expect(countPlaywright(report(content))(isClean)).toEqual(counts)
})
