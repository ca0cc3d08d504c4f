import { setTimeout as pause } from 'node:timers/promises'
import { apiRoute } from '#app/_web/api-route'
import { fileResponse, notModified } from '#app/_web/file-response'
import { problem } from '#app/_web/problem'
import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { Refused } from '#lib/platform/errors'
import { openBuiltFile } from '#lib/exports/downloads/built-file'
import { openExport, requestXlsx } from '#lib/exports/downloads/commands'
import { fileTag } from '#lib/exports/downloads/file-tag'
import { exportNames, openExportIds } from '#lib/exports/definitions/queries'
import type { Format } from '#lib/exports/files/file-name'
import { CursorGone } from '#lib/exports/point-in-time/cursor'
import type { FilterProblem } from '#lib/catalogue/filters/filters'
import { getDownload } from '#lib/exports/downloads/queries'
import { countRowsOf } from '#lib/exports/previews/past-preview'
import { hasAlready } from '#lib/platform/http/entity-tag'
import { describeFile } from '../describe-file.ts'
import { downloadAnswer } from '../download-answer.ts'
import { readFileQuery, type FileQuery } from '../read-asked.ts'

export const dynamic = 'force-dynamic'

/** A workbook of up to so many rows is waited for; a larger one is fetched later. */
const awaitedRows = 20_000
const longestWait = 60_000

const fileNames = /^([a-z0-9-]{1,60})(\.changes(?=\.csv$))?\.(csv|xlsx|jsonl|csv-metadata\.json)$/

/**
 * `GET /api/v1/exports/{id}.csv|.xlsx|.jsonl`: an export as a file, with the filters of its page by name, as it stands or `asAt` a moment;
 * with `changedSince`, the rows that have changed, or cell by cell as `{id}.changes.csv`. `columns` chooses among its own, `version` an
 * older one of it; `header=id` writes the ids of columns for their headings. `{id}.csv-metadata.json` describes the CSV file.
 */
export const GET = apiRoute(async ({ who, request, params: { file = '' } }) => {
  const [, exportId, cells, ending] = fileNames.exec(file) ?? []
  authorise(who, 'export.enter')
  if (!exportId || !(await exportNames()).has(exportId)) return unknownFile(file, await openExportIds(who))
  const { search, searchParams } = new URL(request.url)
  const isDescription = ending === 'csv-metadata.json'
  const format = isDescription ? 'csv' : (ending as Format)
  const read = await readFileQuery(who, exportId, format, searchParams)
  if (!read.ok) return notUnderstood(read.problems)
  const { asked } = read
  if (isDescription) return describeFile(who, asked, search)
  if (cells && !asked.since)
    return notUnderstood([{ name: 'changedSince', message: 'A file of changes needs changedSince' }])
  if (asked.since && format === 'xlsx')
    return notUnderstood([{ name: 'changedSince', message: 'Changes come as .csv and .jsonl' }])
  const tag = asked.since ? undefined : await fileTag(who, { ...asked, format })
  if (tag && hasAlready(request.headers.get('if-none-match'), tag)) return notModified(tag)
  if (format === 'xlsx') return workbook(who, asked, tag, request)
  const contents = cells ? 'changes' : asked.since ? 'changed-rows' : 'rows'
  const describedBy = format === 'csv' && !cells ? `${exportId}.csv-metadata.json${search}` : undefined
  try {
    return fileResponse({ ...(await openExport(who, { ...asked, format, contents })), tag, describedBy }, request)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (error instanceof CursorGone) return problem(410, { title: 'Cursor not valid any more', detail: error.message })
    return notUnderstood([{ name: error.field ?? 'changedSince', message: error.message }])
  }
})

const notUnderstood = (problems: readonly FilterProblem[]) =>
  problem(400, { title: 'Address not understood', detail: problems[0]!.message, errors: problems })

const unknownFile = (file: string, ids: readonly string[]) =>
  problem(404, {
    title: 'Not found',
    detail: `There is no file “${file.slice(0, 60)}”. There are ${ids.join(', ')}, each as .csv, .xlsx and .jsonl.`,
  })

async function workbook(
  who: Principal,
  { bom: _bom, since: _since, ...asked }: FileQuery,
  tag: string | undefined,
  request: Request,
) {
  const rows = await countRowsOf(who, asked, asked)
  const id = await requestXlsx(who, asked)
  const until = Date.now() + (rows <= awaitedRows ? longestWait : 0)
  while (Date.now() < until && !request.signal.aborted) {
    const { isReady, outcome } = await getDownload(who, id)
    if (isReady) return fileResponse({ ...(await openBuiltFile(who, id)), tag }, request)
    if (outcome === 'failed') break
    await pause(200)
  }
  return downloadAnswer(who, id, request)
}
