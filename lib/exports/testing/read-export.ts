import { pool } from '#lib/db/client'
import type { Filters } from '#lib/exports/filters'
import { exportSelect } from '#lib/exports/query'
import { knownExport } from './known-exports.ts'

export type Row = Record<string, string | null>

/** The rows of an export that the service ships, by the ids of its columns. */
export const readExport = async (exportId: string, filters: Filters = {}): Promise<Row[]> =>
  (await pool().query<Row>(exportSelect(knownExport(exportId), filters, 'plain'))).rows
