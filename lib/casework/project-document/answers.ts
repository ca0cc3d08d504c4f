import { schoolFacts, type RegisteredSchool } from '#lib/reference/schools/school-facts'
import { answerText } from '#lib/casework/tasks/answer-text'
import type { FactPath } from '#lib/task-lists/model/facts'
import type { LoadedSubject } from '#lib/casework/record/load'
import type { Block, Row, SourcedText } from './model.ts'

/** Reads the answers of a proposal, or of one of its projects, as people read them; undefined where no task of it asks. */
export const answersOf =
  (loaded: LoadedSubject) =>
  (path: FactPath): SourcedText | undefined => {
    const answer = answerText(path, loaded)
    if (!answer) return undefined
    const { of, key } = answer.task
    return { text: answer.text, origin: { of, id: of === 'proposal' ? loaded.id : loaded.project.id, key } }
  }
export type AnswerReader = ReturnType<typeof answersOf>

/** A line for an answer, or none where it is not asked; `blank` stands for an answer that nobody has given yet. */
export function lineOf(tell: AnswerReader, label: string, path: FactPath, blank = ''): Row[] {
  const told = tell(path)
  return told ? [{ ...told, label, text: told.text || blank }] : []
}

/** A line for two answers that belong together, as `3.5 miles - across the river`; either may be blank. */
export function pairOf(
  tell: AnswerReader,
  label: string,
  [first, second]: readonly [FactPath, FactPath],
  join = (one: string, other: string) => `${one} - ${other}`,
): Row[] {
  const [told, more] = [tell(first), tell(second)?.text]
  if (!told) return []
  return [{ ...told, label, text: told.text && more ? join(told.text, more) : told.text || (more ?? '') }]
}

/** `Ada Example (Independent)`. */
export const memberOfParliament = (tell: AnswerReader, label: string) =>
  pairOf(tell, label, ['overview.mpName', 'overview.mpParty'], (name, party) => `${name} (${party})`)

/** A long answer in a box of its own; none where it is not asked. */
export function boxOf(tell: AnswerReader, label: string, path: FactPath, blank: string, bold = false): Block[] {
  const told = tell(path)
  return told ? [{ type: 'text', ...told, label, text: told.text || blank, bold }] : []
}

/** A fact that nobody is asked. */
export const known = (label: string, text: string | null | undefined): Row => ({ label, text: text ?? '' })

type RegisterFact = Parameters<typeof schoolFacts>[1][number]

/** Lines of what the register knows of a school, under the document's own labels. */
export function registered(school: RegisteredSchool, labels: Partial<Record<RegisterFact, string>>): Row[] {
  const facts = Object.keys(labels) as RegisterFact[]
  return schoolFacts(school, facts).map(({ text }, index) => known(labels[facts[index]!]!, text))
}
