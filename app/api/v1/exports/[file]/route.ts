import { setTimeout as pause } from 'node:timers/promises'
import { answerKey, problem } from '#app/api/v1/problem'
import { fileResponse } from '#app/file-response'
import type { Principal } from '#lib/access/principal'
import { Refused } from '#lib/errors'
import { openBuiltFile } from '#lib/exports/files/built-file'
import { openExport, requestXlsx } from '#lib/exports/downloads/commands'
import { exportNames } from '#lib/exports/definitions/definitions'
import type { Format } from '#lib/exports/files/file-name'
import { CursorGone } from '#lib/exports/time/cursor'
import { parseFilters, type FilterProblem, type Filters } from '#lib/exports/filters'
import { getDownload } from '#lib/exports/downloads/downloads'
import { countRowsOf } from '#lib/exports/time/looking-back'
import { describeExport } from '#lib/exports/queries'
import { readTimes, timeNames } from '#lib/exports/time/times'
import { downloadAnswer } from '../download-answer.ts'

export const dynamic = 'force-dynamic'

/** A workbook of up to so many rows is waited for; a larger one is fetched later. */
const awaitedRows = 20_000
const longestWait = 60_000

/**
 * `GET /api/v1/exports/{id}.csv|.xlsx|.jsonl`: an export as a file, with the filters of its page by name, as it stands or `asAt` a moment;
 * with `changedSince`, the rows that have changed, or cell by cell as `{id}.changes.csv`.
 */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  return answerKey(request, async (who) => {
    const { file } = await params
    const [, exportId, cells, format] = /^([a-z0-9-]{1,60})(\.changes(?=\.csv))?\.(csv|xlsx|jsonl)$/.exec(file) ?? []
    const names = await exportNames()
    if (!exportId || !names.has(exportId)) return unknownFile(file, names)
    const query = new URL(request.url).searchParams
    const { filters: offered } = await describeExport(who, { exportId })
    const parsed = parseFilters(query, offered, ['bom', ...timeNames])
    const { times, problems } = await readTimes(query)
    const { asAt, since } = times
    if (cells && !since && problems.length === 0)
      problems.push({ name: 'changedSince', message: 'A file of changes needs changedSince' })
    if (since && format === 'xlsx') problems.push({ name: 'changedSince', message: 'Changes come as .csv and .jsonl' })
    if (!parsed.ok || problems.length > 0) return notUnderstood([...(parsed.ok ? [] : parsed.problems), ...problems])
    const asked = { exportId, filters: parsed.filters, asAt }
    if (format === 'xlsx') return workbook(who, asked, request)
    const contents = cells ? 'changes' : since ? 'changed-rows' : 'rows'
    const bom = query.get('bom') === '1'
    try {
      return fileResponse(
        await openExport(who, { ...asked, format: format as StreamedFormat, bom, contents, since }),
        request,
      )
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      if (error instanceof CursorGone)
        return problem(410, { title: 'Cursor not valid any more', detail: error.message })
      return notUnderstood([{ name: error.field ?? 'changedSince', message: error.message }])
    }
  })
}

type StreamedFormat = Exclude<Format, 'xlsx'>

const notUnderstood = (problems: readonly FilterProblem[]) =>
  problem(400, { title: 'Filters not understood', detail: problems[0]!.message, errors: problems })

const unknownFile = (file: string, names: ReadonlyMap<string, string>) =>
  problem(404, {
    title: 'Not found',
    detail: `There is no file “${file.slice(0, 60)}”. There are ${[...names.keys()].join(', ')}, each as .csv, .xlsx and .jsonl.`,
  })

async function workbook(who: Principal, asked: { exportId: string; filters: Filters; asAt?: Date }, request: Request) {
  const rows = await countRowsOf(who, asked, asked)
  const id = await requestXlsx(who, asked)
  const until = Date.now() + (rows <= awaitedRows ? longestWait : 0)
  while (Date.now() < until && !request.signal.aborted) {
    const { isReady, outcome } = await getDownload(who, id)
    if (isReady) return fileResponse(await openBuiltFile(who, id), request)
    if (outcome === 'failed') break
    await pause(200)
  }
  return downloadAnswer(who, id, request)
}
