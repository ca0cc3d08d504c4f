import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { operator } from '#lib/people/operator'
import { openBuiltFile } from './built-file.ts'
import { openExport, recordXlsx } from './commands.ts'
import type { Format } from '#lib/exports/files/file-name'
import type { Filters } from '#lib/catalogue/filters/filters'
import { buildXlsx } from './build-workbook.ts'

/**
 * Writes an export for the command line, recorded like any other. Builds XLSX itself, as no worker need be running. Rejects
 * when the file could not be completed: what was written is then no file.
 */
export async function writeExport(
  { id, format, filters = {} }: { id: string; format: Format; filters?: Filters },
  out: Writable,
): Promise<void> {
  const file =
    format === 'xlsx' ? await buildNow(id, filters) : await openExport(operator, { exportId: id, format, filters })
  await pipeline(file.body, out)
}

async function buildNow(exportId: string, filters: Filters) {
  const downloadId = await recordXlsx(operator, { exportId, filters })
  await buildXlsx(downloadId, new AbortController().signal)
  return openBuiltFile(operator, downloadId)
}
