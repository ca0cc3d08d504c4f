import type { PoolClient } from 'pg'
import type { FileKind } from '#lib/reference/files/file-type'
import * as format from '#lib/reference/files/formats'
import { openImportFile, type ImportFile } from '#lib/reference/files/import-file'
import type { Unread } from '#lib/reference/imports/column-tallies'
import { keepStored } from '#lib/reference/imports/keep-stored'
import { noteLines } from '#lib/reference/imports/note-lines'
import { importOneFile } from '#lib/reference/imports/one-file'
import type { FileReport } from '#lib/reference/imports/report'
import { stagingTable } from '#lib/reference/imports/stage'
import { upsert } from '#lib/reference/imports/upsert'

const noPerson = ['vacant', 'vacancy']

/** Directors of children's services, one a row, by the code of their local authority. */
export const directorsFile: FileKind = {
  name: 'directors',
  key: ['authority_code'],
  byHand: true,
  columns: [
    {
      heading: 'LA code',
      otherHeadings: ['LA (code)', 'Local authority code', 'Code'],
      name: 'authority_code',
      format: format.authorityCode,
      required: true,
    },
    {
      heading: 'Name',
      otherHeadings: ['Director', 'Director name'],
      name: 'name',
      format: format.text,
      required: true,
      blanks: noPerson,
    },
    { heading: 'Position', otherHeadings: ['Role', 'Title'], name: 'position', format: format.text, required: true },
    { heading: 'Email', otherHeadings: ['Email address'], name: 'email', format: format.emailAddress, optional: true },
    {
      heading: 'Phone',
      otherHeadings: ['Telephone', 'Telephone number', 'Phone number'],
      name: 'phone',
      format: format.phoneNumber,
      optional: true,
    },
  ],
}

/**
 * Imports directors of children's services from a CSV file, in one transaction: only rows that differ are written, authorities that
 * the file does not name keep theirs. Throws ImportProblem, having changed nothing, when the file is the wrong one or is cut short.
 */
export async function importDirectors(path: string): Promise<FileReport> {
  const what = 'a file of directors of children’s services (LA code, name, position, email, phone)'
  const file = await openImportFile(path, [directorsFile], what)
  return importOneFile(file, 'import of directors', merge)
}

async function merge(client: PoolClient, file: ImportFile, report: FileReport, unread: Unread): Promise<void> {
  const staged = stagingTable(file)
  await noteLines(
    client,
    file,
    report.rejected,
    `delete from ${staged} where authority_code not in (select code from local_authority)
     returning line, 'no local authority has the code ' || authority_code as reason`,
  )
  await keepStored(client, staged, unread, report, {
    known: 'director known join local_authority on local_authority.id = known.local_authority_id',
    same: 'local_authority.code = incoming.authority_code',
    columns: ['email', 'phone'],
    // The telephone is the office's; the address of a person is not their successor's.
    stored: (name) => (name === 'phone' ? 'known.phone' : 'case when known.name = incoming.name then known.email end'),
  })
  const written = await upsert(client, {
    table: 'director',
    key: ['local_authority_id'],
    columns: ['local_authority_id', 'name', 'position', 'email', 'phone'],
    source: `(select incoming.*, local_authority.id as local_authority_id
              from ${staged} incoming join local_authority on local_authority.code = incoming.authority_code)`,
    versioned: true,
  })
  const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${staged}`)
  Object.assign(report, written, { unchanged: rows[0]!.count - written.added - written.changed })
}
