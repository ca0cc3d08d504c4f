import type { Overview } from '#lib/platform/database/generated/client'
import type { RegisteredSchool } from '#lib/reference/schools/school-facts'

/** What a task's page may show of its project without asking. */
export type KnownFacts = { school: RegisteredSchool; overview: Overview | null }

/** A list of facts, or a table of them, under a heading of its own. */
export type Shown =
  | { type: 'facts'; title: string; facts: { label: string; text: string }[] }
  | { type: 'table'; title: string; headings: readonly string[]; rows: readonly (readonly string[])[] }
