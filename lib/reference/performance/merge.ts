import type { PoolClient } from 'pg'
import type { ImportFile } from '#lib/reference/files/import-file'
import type { Unread } from '#lib/reference/imports/column-tallies'
import { keepStored } from '#lib/reference/imports/keep-stored'
import { noteLines } from '#lib/reference/imports/note-lines'
import type { FileReport } from '#lib/reference/imports/report'
import { stagingTable } from '#lib/reference/imports/stage'
import { upsert } from '#lib/reference/imports/upsert'
import type { PerformanceKind } from './performance-files.ts'

type Options = { year: number | undefined; unread: Unread; refuseFragment: (last: number) => void }

/** Writes what a staged file changes in the results: rows that are new or differ, and nothing else. Fills the report. */
export async function mergeResults(
  client: PoolClient,
  file: ImportFile<PerformanceKind>,
  report: FileReport,
  { year, unread, refuseFragment }: Options,
): Promise<void> {
  const { kind } = file
  const staged = stagingTable(file)
  await client.query(`alter table ${staged} add column level text, add column code text`)
  await client.query(`
    update ${staged} set year = coalesce(year, ${Number(year ?? 0) || 'null'}),
      level = case when urn <> 'NAT' then 'school'
        when urn is null and authority_code <> 'NAT' and establishment_number is null then 'local-authority'
        when (urn is null or urn = 'NAT') and (authority_code is null or authority_code = 'NAT') and establishment_number is null
          and (urn = 'NAT' or authority_code = 'NAT' or record_type is not null) then 'england' end,
      code = case when urn <> 'NAT' then urn when authority_code <> 'NAT' then authority_code else 'england' end`)
  await noteLines(client, file, report.rejected, takeAway(staged, 'level is null', '“URN” is blank'))
  await noteLines(client, file, report.rejected, takeAway(staged, 'year is null', '“Academic Year” is blank'))
  report.leftOut += await leaveOutOtherAverages(client, staged, kind.england)
  await noteLines(
    client,
    file,
    report.rejected,
    takeAway(staged, twice(staged), 'the same results are on an earlier line'),
  )
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from performance_result where stage = $1 and year in (select year from ${staged})`,
    [kind.stage],
  )
  refuseFragment(rows[0]!.count)
  await keepStored(client, staged, unread, report, {
    known: 'performance_result known',
    same: `known.level = incoming.level and known.code = incoming.code and known.stage = '${kind.stage}' and known.year = incoming.year`,
    columns: kind.measures,
    stored: (measure) => `coalesce(known.${measure}::text, known.withheld->>'${measure}')`,
  })
  const written = await upsert(client, {
    table: 'performance_result',
    key: ['level', 'code', 'stage', 'year'],
    columns: ['level', 'code', 'stage', 'year', ...kind.measures, 'withheld'],
    source: figures(staged, kind),
  })
  const { rows: left } = await client.query<{ count: number }>(`select count(*)::int as count from ${staged}`)
  Object.assign(report, written, { unchanged: left[0]!.count - written.added - written.changed })
}

const takeAway = (staged: string, which: string, reason: string) =>
  `delete from ${staged} where ${which} returning line, '${reason}' as reason`

const twice = (staged: string) => `exists (select from ${staged} earlier
  where earlier.level = ${staged}.level and earlier.code = ${staged}.code and earlier.year = ${staged}.year and earlier.line < ${staged}.line)`

/** A file may hold England's average several times: of all schools, of those that the state funds, of a sort of them. */
async function leaveOutOtherAverages(client: PoolClient, staged: string, wanted: string): Promise<number> {
  const { rowCount } = await client.query(
    `delete from ${staged} where level = 'england' and record_type is distinct from $1
     and exists (select from ${staged} other where other.level = 'england' and other.record_type = $1)`,
    [wanted],
  )
  return rowCount ?? 0
}

const isFigure = (name: string) => `${name} ~ '[0-9]'`

/** Figures as numbers; the letters that stand in place of some, by their measure. */
const figures = (staged: string, { stage, measures }: PerformanceKind) => {
  const numbers = measures.map((name) => `case when ${isFigure(name)} then round(${name}::numeric, 2) end as ${name}`)
  const letters = measures.map((name) => `'${name}', case when not ${isFigure(name)} then ${name} end`)
  return `(select level, code, '${stage}' as stage, year, ${numbers.join(', ')},
    nullif(jsonb_strip_nulls(jsonb_build_object(${letters.join(', ')})), '{}') as withheld from ${staged})`
}
