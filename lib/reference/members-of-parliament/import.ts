import type { PoolClient } from 'pg'
import type { FileKind } from '#lib/reference/files/file-type'
import * as format from '#lib/reference/files/formats'
import { openImportFile, type ImportFile } from '#lib/reference/files/import-file'
import { ImportProblem } from '#lib/reference/files/import-problem'
import type { Unread } from '#lib/reference/imports/column-tallies'
import { keepStored } from '#lib/reference/imports/keep-stored'
import { noteLines } from '#lib/reference/imports/note-lines'
import { importOneFile } from '#lib/reference/imports/one-file'
import type { FileReport } from '#lib/reference/imports/report'
import { stagingTable } from '#lib/reference/imports/stage'
import { upsert } from '#lib/reference/imports/upsert'

/** Members of Parliament, one a row, by the code or the name of their constituency. A seat without a name is vacant. */
export const membersFile: FileKind = {
  name: 'members',
  key: ['constituency_code', 'constituency_name'],
  byHand: true,
  columns: [
    {
      heading: 'Constituency code',
      otherHeadings: ['ParliamentaryConstituency (code)', 'ONS code'],
      name: 'constituency_code',
      format: format.constituencyCode,
      optional: true,
    },
    {
      heading: 'Constituency',
      otherHeadings: ['Constituency name', 'ParliamentaryConstituency (name)'],
      name: 'constituency_name',
      format: format.text,
      optional: true,
    },
    {
      heading: 'MP name',
      otherHeadings: ['MP', 'Name', 'Display name'],
      name: 'name',
      format: format.text,
      strict: true,
      blanks: ['vacant', 'vacancy'],
    },
    {
      heading: 'MP email',
      otherHeadings: ['Email', 'Email address'],
      name: 'email',
      format: format.emailAddress,
      optional: true,
    },
  ],
}

/**
 * Imports members of Parliament from a CSV file, in one transaction: only rows that differ are written, constituencies that the file
 * does not name keep theirs, a vacant seat loses its own. Throws ImportProblem, having changed nothing, when the file is the wrong one
 * or is cut short.
 */
export async function importMembers(path: string): Promise<FileReport> {
  const what = 'a file of members of Parliament (constituency code or constituency, MP name, MP email)'
  const file = await openImportFile(path, [membersFile], what)
  if (!file.positions.has('constituency_code') && !file.positions.has('constituency_name'))
    throw new ImportProblem(`${file.name}, line 1: the file lacks “Constituency code” or “Constituency”.`)
  return importOneFile(file, 'import of members', merge)
}

async function merge(client: PoolClient, file: ImportFile, report: FileReport, unread: Unread): Promise<void> {
  const staged = stagingTable(file)
  await findConstituencies(client, staged)
  await noteLines(client, file, report.rejected, unknown(staged))
  await noteLines(client, file, report.rejected, twice(staged))
  await keepStored(client, staged, unread, report, {
    known: 'member_of_parliament known',
    // The address of a member is not their successor's.
    same: 'known.constituency_name = incoming.constituency and known.name = incoming.name',
    columns: ['email'],
  })
  const vacated = await client.query(`
    delete from member_of_parliament known using ${staged} incoming
    where incoming.constituency = known.constituency_name and incoming.name is null`)
  const written = await upsert(client, {
    table: 'member_of_parliament',
    key: ['constituency_name'],
    columns: ['constituency_name', 'name', 'email'],
    source: `(select constituency as constituency_name, name, email from ${staged} where name is not null)`,
  })
  const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${staged}`)
  const removed = vacated.rowCount ?? 0
  Object.assign(report, written, { removed, unchanged: rows[0]!.count - written.added - written.changed - removed })
}

const plain = (name: string) => `lower(replace(${name}, '’', ''''))`

/** The register's own name of each row's constituency, by its code, else by its name in any capitals and apostrophes. */
async function findConstituencies(client: PoolClient, staged: string): Promise<void> {
  await client.query(`
    create temporary table known_constituency on commit drop as
    select distinct constituency_code as code, constituency_name as name, ${plain('constituency_name')} as plain_name
    from establishment where constituency_name is not null`)
  await client.query(`alter table ${staged} add column constituency text`)
  await client.query(`
    update ${staged} incoming set constituency = coalesce(
      (select min(name) from known_constituency where code = incoming.constituency_code),
      (select min(name) from known_constituency where plain_name = ${plain('incoming.constituency_name')}))`)
}

const unknown = (staged: string) => `
  delete from ${staged} where constituency is null
  returning line, coalesce('no school of the register is in the constituency ' || coalesce(constituency_name, constituency_code),
    'the constituency is blank') as reason`

const twice = (staged: string) => `
  delete from ${staged} later using ${staged} earlier
  where earlier.constituency = later.constituency and earlier.line < later.line
  returning later.line, 'the same constituency is on an earlier line' as reason`
