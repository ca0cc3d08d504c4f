import { setTimeout as pause } from 'node:timers/promises'
import { answerKey, problem } from '#app/api/v1/problem'
import { fileResponse } from '#app/file-response'
import type { Principal } from '#lib/access/principal'
import { openBuiltFile } from '#lib/exports/built-file'
import { openExport, requestXlsx } from '#lib/exports/commands'
import { exportNames } from '#lib/exports/definitions'
import type { Format } from '#lib/exports/file-name'
import { parseFilters, type Filters } from '#lib/exports/filters'
import { getDownload } from '#lib/exports/downloads'
import { countExport, describeExport } from '#lib/exports/queries'
import { downloadAnswer } from '../download-answer.ts'

export const dynamic = 'force-dynamic'

/** A workbook of up to so many rows is waited for; a larger one is fetched later. */
const awaitedRows = 20_000
const longestWait = 60_000

/** `GET /api/v1/exports/{id}.csv|.xlsx|.jsonl`: an export as a file, with the filters of its page by name. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  return answerKey(request, async (who) => {
    const { file } = await params
    const [, exportId, format] = /^([a-z0-9-]{1,60})\.(csv|xlsx|jsonl)$/.exec(file) ?? []
    const names = await exportNames()
    if (!exportId || !names.has(exportId)) return unknownFile(file, names)
    const query = new URL(request.url).searchParams
    const { filters: offered } = await describeExport(who, { exportId })
    const parsed = parseFilters(query, offered, ['bom'])
    if (!parsed.ok)
      return problem(400, {
        title: 'Filters not understood',
        detail: parsed.problems[0]!.message,
        errors: parsed.problems,
      })
    const asked = { exportId, filters: parsed.filters }
    if (format === 'xlsx') return workbook(who, asked, request)
    const bom = query.get('bom') === '1'
    return fileResponse(await openExport(who, { ...asked, format: format as Exclude<Format, 'xlsx'>, bom }), request)
  })
}

const unknownFile = (file: string, names: ReadonlyMap<string, string>) =>
  problem(404, {
    title: 'Not found',
    detail: `There is no file “${file.slice(0, 60)}”. There are ${[...names.keys()].join(', ')}, each as .csv, .xlsx and .jsonl.`,
  })

async function workbook(who: Principal, asked: { exportId: string; filters: Filters }, request: Request) {
  const rows = await countExport(who, asked, asked.filters)
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
