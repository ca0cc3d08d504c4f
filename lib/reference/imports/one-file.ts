import type { PoolClient } from 'pg'
import { systemPeople } from '#lib/people/system-people'
import { rejectTruncatedFile } from './truncation.ts'
import type { ImportFile } from '#lib/reference/files/import-file'
import { newFileReport, type FileReport } from './report.ts'
import type { Unread } from './column-tallies.ts'
import { stage } from './stage.ts'
import { inImport } from './transaction.ts'

/** Brings the staged rows of a file to their tables, and completes the report with what it did. */
type Merge = (client: PoolClient, file: ImportFile, report: FileReport, unread: Unread) => Promise<void>

/**
 * Imports an open file from the command line, in one transaction, one at a time for each `lock`. Throws ImportProblem, having changed
 * nothing, when the file is cut short.
 */
export function importOneFile(file: ImportFile, lock: string, merge: Merge): Promise<FileReport> {
  return inImport({ actorId: systemPeople.commandLine.id, lock }, async (client) => {
    const report = newFileReport(file.name)
    const unread = await stage(client, file, report)
    rejectTruncatedFile(file, report.read, 0)
    await merge(client, file, report, unread)
    return report
  })
}
