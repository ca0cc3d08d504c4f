import type { Whole } from './whole.ts'

type Decision = Whole['decisions'][number]

/** The decision that counts: the latest, unless it was undone. */
export function latestDecision({ decisions }: Whole): Decision | undefined {
  const latest = decisions.at(-1)
  return latest?.undone ? undefined : latest
}

/** The last decision that does not count any more. */
export function previousDecision(of: Whole): Decision | undefined {
  const standing = latestDecision(of)
  return of.decisions.filter((decision) => decision !== standing).at(-1)
}
