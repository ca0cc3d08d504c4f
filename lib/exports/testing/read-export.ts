import { pool } from '#lib/platform/database/client'
import type { Filters } from '#lib/catalogue/filters/filters'
import { exportSelect } from '#lib/exports/query/select'
import { knownExport } from './known-exports.ts'

export type Row = Record<string, string | null>

/** The rows of an export that the service ships, by the ids of its columns. */
export const readExport = async (exportId: string, filters: Filters = {}): Promise<Row[]> =>
  (await pool().query<Row>(exportSelect(knownExport(exportId), filters, 'plain'))).rows
