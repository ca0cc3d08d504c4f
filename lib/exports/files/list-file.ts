import { authorise } from '#lib/access/permissions/can'
import { recordAccess } from '#lib/access/events/record-access'
import type { Principal } from '#lib/principal'
import type { OpenFile } from './open-file.ts'
import { loggedFilters } from './logged-filters.ts'
import { copying } from './copy.ts'
import { createCrlf } from './crlf.ts'
import { csvEncoding, csvHead, csvType } from './csv.ts'
import { guardedSql } from '#lib/exports/query/guard'
import { joinSql, sql, type Sql } from '#lib/platform/database/sql'
import { streamReading } from './stream-file.ts'

/** A cell of a list's file: SQL over the list's rows. Text is guarded against spreadsheets; everything else is written as it is. */
export type ListColumn = { heading: string; cell: Sql; type?: 'text' | 'plain' }

type List = {
  /** What the list is called in the access log and in the file's name. */
  name: string
  columns: readonly ListColumn[]
  /** FROM, WHERE and ORDER BY. */
  rows: Sql
  /** FROM and WHERE, as quickly counted as can be. */
  counted: Sql
  filters: object
  /** For Excel. */
  bom: boolean
}

/**
 * Opens the CSV file of a list, as a caseworker sees it: the list's own few columns, made while they are read. The access log holds who
 * took it, with which filters and how many rows, before the first of them leaves. Throws Forbidden.
 */
export async function openList(
  who: Principal,
  { name, columns, bom, ...list }: List,
): Promise<Omit<OpenFile, 'downloadId'>> {
  authorise(who, 'list.download')
  const cells = columns.map(({ cell, type = 'text' }) => (type === 'text' ? guardedSql(sql`(${cell})`) : cell))
  const { body } = await streamReading(
    {
      read: copying(async (client) => {
        const { rows } = await client.query<{ count: number }>(sql`select count(*)::int as count ${list.counted}`)
        const detail = { list: name, filters: loggedFilters(list.filters), rows: rows[0]!.count }
        await recordAccess('list.downloaded', { personId: who.id, detail })
        return [csvEncoding().copy(sql`select ${joinSql(cells)} ${list.rows}`)]
      }),
      head: csvHead(
        columns.map(({ heading }) => heading),
        bom,
      ),
      rewrite: createCrlf(),
    },
    { completed: async () => {}, broken: () => {} },
  )
  const moment = new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')
  return { fileName: `${name}_${moment}.csv`, contentType: csvType, body }
}
