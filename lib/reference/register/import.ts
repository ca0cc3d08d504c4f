import type { PoolClient } from 'pg'
import { rejectTruncatedFile } from '#lib/reference/imports/truncation'
import { openImportFile } from '#lib/reference/files/import-file'
import { ImportProblem } from '#lib/reference/files/import-problem'
import { newFileReport } from '#lib/reference/imports/report'
import { stage } from '#lib/reference/imports/stage'
import { inImport } from '#lib/reference/imports/transaction'
import { systemPeople } from '#lib/people/system-people'
import { fileKinds, type RegisterFile } from './register-files.ts'
import { merge } from './merge.ts'
import type { RegisterReport } from './report.ts'

/**
 * Imports files of the register (GIAS): establishments, links and groups, recognised by their headings, in any order, together
 * in one transaction. Only rows that differ are written. Gives what it did, and keeps that as a register_import: its own, or the one
 * of `importId`, which waits. Throws ImportProblem, having changed nothing, when a file is the wrong one, lacks a column or is cut short.
 */
export async function importRegister(
  paths: readonly string[],
  { importId }: { importId?: string } = {},
): Promise<RegisterReport> {
  const startedAt = new Date()
  const files = inOrder(await Promise.all(paths.map(open)))
  return inImport({ actorId: systemPeople.registerImport.id, lock: 'register import' }, async (client) => {
    const report = await importFiles(client, files)
    await keepReport(client, report, { importId, startedAt, names: files.map(({ name }) => name) })
    return report
  })
}

type Run = { importId: string | undefined; startedAt: Date; names: string[] }

async function keepReport(client: PoolClient, report: RegisterReport, { importId, startedAt, names }: Run) {
  if (!importId) {
    await client.query(
      'insert into register_import (started_at, finished_at, report, file_names) values ($1, clock_timestamp(), $2, $3)',
      [startedAt, report, names],
    )
    return
  }
  // A run that was thought dead may have completed meanwhile: its report, which says what changed, stays.
  await client.query(
    `update register_import set outcome = 'completed', finished_at = clock_timestamp(), report = $2
     where id = $1 and outcome <> 'completed'`,
    [importId, report],
  )
  await client.query('delete from register_upload where import_id = $1', [importId])
}

const open = (path: string) => openImportFile(path, fileKinds, 'a register file (establishments, links or groups)')

function inOrder(files: readonly RegisterFile[]): RegisterFile[] {
  if (files.length === 0) throw new ImportProblem('Name at least one file of the register.')
  return fileKinds.flatMap((kind) => {
    const ofKind = files.filter((file) => file.kind === kind)
    if (ofKind.length > 1)
      throw new ImportProblem(`${ofKind.map(({ name }) => name).join(' and ')} both hold ${kind.name}: import one.`)
    return ofKind
  })
}

async function importFiles(client: PoolClient, files: readonly RegisterFile[]): Promise<RegisterReport> {
  const report: RegisterReport = {}
  for (const file of files) {
    const fileReport = (report[file.kind.name] = newFileReport(file.name))
    const unread = await stage(client, file, fileReport)
    rejectTruncatedFile(file, fileReport.read, await readLastTime(client, file))
    await merge(client, file, report, unread)
  }
  return report
}

async function readLastTime(client: PoolClient, file: RegisterFile): Promise<number> {
  const { rows } = await client.query<{ last: number }>(
    `select (report #>> array[$1, 'read'])::int as last from register_import
     where report #>> array[$1, 'read'] is not null order by id desc limit 1`,
    [file.kind.name],
  )
  return rows[0]?.last ?? 0
}
