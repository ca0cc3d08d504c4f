import { readFileSync } from 'node:fs'

type Counted = { passed: number; failed: number }

/** Counts of a Vitest JSON report. A file that could not be loaded holds no test: it counts as one that failed. */
export function countVitest(file: string): (isClean: boolean) => Counted {
  return (isClean) =>
    counted(isClean, () => {
      const report = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number }
      return { passed: report.numPassedTests, failed: report.numFailedTests }
    })
}

/** Counts of a Playwright JSON report. A test that passed only when tried again counts as failed. */
export function countPlaywright(file: string): (isClean: boolean) => Counted {
  return (isClean) =>
    counted(isClean, () => {
      const { stats } = JSON.parse(readFileSync(file, 'utf8')) as {
        stats: { expected: number; unexpected: number; flaky: number }
      }
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
    })
}

/** A run that ended badly without naming a failed test still failed. So did one without a report, or without a test. */
function counted(isClean: boolean, read: () => Counted): Counted {
  try {
    const { passed, failed } = read()
    return failed === 0 && (!isClean || passed === 0) ? { passed, failed: 1 } : { passed, failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
