import type { PoolClient } from 'pg'
import type { ImportFile } from '#lib/reference/files/import-file'
import { note, type Findings } from './report.ts'

/** Notes what a statement gives, each with its `line` and `reason`. Gives how many. */
export async function noteLines(
  client: PoolClient,
  file: ImportFile,
  findings: Findings,
  sql: string,
): Promise<number> {
  const { rows } = await client.query<{ line: number; reason: string }>(sql)
  for (const row of rows) note(findings, { file: file.name, ...row })
  return rows.length
}
