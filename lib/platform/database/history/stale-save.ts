import type { Tx } from '#lib/platform/database/client'
import type { ConflictRow } from '#lib/platform/forms/form-state'
import type { Stale } from '#lib/platform/forms/stale-save'
import { lastChangeOf, type WatchedTable } from './last-change.ts'

/** What a command answers to a save from an older version of a locked row: who changed it last, and both versions of what differs. */
export const staleSave = async (
  tx: Tx,
  table: WatchedTable,
  { id, version }: { id: string; version: number },
  rows: ConflictRow[],
): Promise<Stale> => ({ stale: true, version, ...(await lastChangeOf(tx, table, id)), rows })
