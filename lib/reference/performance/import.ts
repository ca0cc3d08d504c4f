import type { PoolClient } from 'pg'
import { rejectTruncatedFile } from '#lib/reference/imports/truncation'
import { openImportFile, type ImportFile } from '#lib/reference/files/import-file'
import { ImportProblem } from '#lib/reference/files/import-problem'
import { newFileReport, type FileReport } from '#lib/reference/imports/report'
import { stage } from '#lib/reference/imports/stage'
import { inImport } from '#lib/reference/imports/transaction'
import { systemPeople } from '#lib/people/system-people'
import { performanceKinds, type PerformanceKind } from './performance-files.ts'
import { mergeResults } from './merge.ts'

type Options = { year?: number }
/** What an import did with each of its files. */
export type PerformanceReport = { kind: string; report: FileReport }[]

/**
 * Imports files of the performance tables, recognised by their headings, together in one transaction. Only rows that differ are
 * written. `year` counts where a file does not say of which year it is. Throws ImportProblem, having changed nothing, when a file is
 * the wrong one, lacks a column, tells no year or is cut short.
 */
export async function importPerformance(paths: readonly string[], { year }: Options = {}): Promise<PerformanceReport> {
  if (paths.length === 0) throw new ImportProblem('Name at least one file of the performance tables.')
  const files = await Promise.all(paths.map(open))
  const undated = files.find(({ positions }) => !positions.has('year'))
  if (undated && !year)
    throw new ImportProblem(`${undated.name} does not say of which year it is. Say so: --year 2018 for 2017 to 2018.`)
  return inImport({ actorId: systemPeople.performanceImport.id, lock: 'performance import' }, async (client) => {
    const reports: PerformanceReport = []
    for (const file of files) reports.push({ kind: file.kind.name, report: await importFile(client, file, year) })
    return reports
  })
}

const open = (path: string) =>
  openImportFile(path, performanceKinds, 'performance tables (key stage 2, 4 or 5, attendance)')

async function importFile(client: PoolClient, file: ImportFile<PerformanceKind>, year: number | undefined) {
  const report = newFileReport(file.name)
  const unread = await stage(client, file, report)
  await mergeResults(client, file, report, {
    year,
    unread,
    refuseFragment: (last) => rejectTruncatedFile(file, report.read, last),
  })
  return report
}
