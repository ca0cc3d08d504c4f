import type { ConflictRow } from '#lib/platform/forms/form-state'
import type { Questions } from '#lib/platform/forms/questions/question'

type Use = { projects: number; schools: number }

/** Why a local authority cannot be deleted, as a sentence; undefined when it can. */
export function inUseProblem(name: string, { projects, schools }: Use): string | undefined {
  const uses = [count(projects, 'project'), count(schools, 'school')].filter(Boolean)
  return uses.length > 0 ? `${name} cannot be deleted: it is the local authority of ${uses.join(' and ')}.` : undefined
}

const count = (number: number, noun: string) =>
  number === 0 ? '' : `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`

type Answers = Record<string, string | null>

/** Whether two sets of answers to the same questions are the same. */
export const areSame = (questions: Questions, one: Answers, other: Answers): boolean =>
  Object.keys(questions).every((name) => (one[name] ?? null) === (other[name] ?? null))

/** Where what somebody else saved differs from what was typed, by question. */
export const conflictRows = (questions: Questions, theirs: Answers, yours: Answers): ConflictRow[] =>
  Object.entries(questions)
    .filter(([name]) => (theirs[name] ?? null) !== (yours[name] ?? null))
    .map(([name, { label }]) => ({ label, theirs: theirs[name] ?? '', yours: yours[name] ?? '' }))
