import type { PoolClient } from 'pg'
import type { ImportFile } from '#lib/reference/files/import-file'
import { noteLines } from './note-lines.ts'
import type { FileReport } from './report.ts'

/** Rejects staged rows whose key another row has: the first counts that is not ended, wherever it is in the file. */
export async function removeRepeats(client: PoolClient, file: ImportFile, staged: string, report: FileReport) {
  const { key, ended = 'false', columns } = file.kind
  const headings = key.map((name) => `“${columns.find((column) => column.name === name)!.heading}”`)
  await noteLines(
    client,
    file,
    report.rejected,
    `with ranked as (
       select line, first_value(line) over (partition by ${key.join(', ')} order by coalesce(${ended}, false), line) as used
       from ${staged}),
     removed as (
       delete from ${staged} using ranked where ${staged}.line = ranked.line and used <> ranked.line
       returning ranked.line, used)
     select line, 'line ' || used || ' has the same ${headings.join(', ')}, and was used' as reason from removed order by line`,
  )
}
