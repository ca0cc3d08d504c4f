import { Session } from 'node:inspector/promises'

const own = /\/lib\/(?!testing\/).*(?<![.]test)[.]ts$/
const parsers = /\/node_modules\/(?:csv-parse|zod)\//

// Only code that is compiled from here on has counters: this module has to be the first that a test imports.
const session = new Session()
session.connect()
await session.post('Profiler.enable')
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

/**
 * How many times the busiest branch of `lib`, or of a package that parses for it, ran during some work, by V8's exact counters: unlike
 * time, work that a test can compare on a busy machine. A scan inside the engine (`includes`, a spread) counts as one.
 */
export async function countSteps(work: () => unknown): Promise<number> {
  await session.post('Profiler.takePreciseCoverage')
  await work()
  const { result } = await session.post('Profiler.takePreciseCoverage')
  return result
    .filter(({ url }) => own.test(url) || parsers.test(url))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((most, count) => Math.max(most, count), 0)
}
