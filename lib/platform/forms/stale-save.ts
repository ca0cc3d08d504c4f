import type { ConflictRow } from './form-state.ts'

/**
 * What came of a save; where somebody else saved meanwhile, nothing, and both versions of what differs. Whoever calls the command
 * passes it on: a source test finds those that drop it.
 */
export type Saved = { stale: false } | Stale
export type Stale = { stale: true; version: number; savedBy: string; savedAt: Date; rows: ConflictRow[] }

/** An answer as people read it. */
export type LabelledText = { label: string; text: string }

/** Both versions of every answer that differs, or that one of them has only. */
export function differingRows(theirs: readonly LabelledText[], yours: readonly LabelledText[]): ConflictRow[] {
  const labels = [...new Set([...theirs, ...yours].map(({ label }) => label))]
  const textOf = (answers: readonly LabelledText[], label: string) =>
    answers.find((answer) => answer.label === label)?.text ?? ''
  return labels
    .map((label) => ({ label, theirs: textOf(theirs, label), yours: textOf(yours, label) }))
    .filter((row) => row.theirs !== row.yours)
}
