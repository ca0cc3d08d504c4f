import type { ConflictRow } from './form-state.ts'

/** What came of a save; where somebody else saved meanwhile, nothing, and both versions of what differs. */
export type Saved = { stale: false } | Stale
export type Stale = { stale: true; version: number; savedBy: string; savedAt: Date; rows: ConflictRow[] }
