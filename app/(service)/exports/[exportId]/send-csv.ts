import { redirect } from 'next/navigation'
import type { Principal } from '#lib/access/principal'
import { readWanted, wantedNames } from '#app/exports-wanted'
import { fileResponse } from '#app/file-response'
import { orInterrupt, toNotFound } from '#app/or-interrupt'
import { exportParams } from '#app/params'
import { Refused } from '#lib/errors'
import { openExport, type OpenFile } from '#lib/exports/downloads/commands'
import { parseFilters } from '#lib/exports/filters'
import { describeExport } from '#lib/exports/queries'
import { readTimes, timeNames } from '#lib/exports/time/times'
import type { Codes, downloadContents } from '#lib/labels'
import { paths } from '#lib/paths'

type Contents = Codes<typeof downloadContents>

/**
 * A CSV file of an export, for people: the filters of its page by name, `asAt` a moment, `bom=1` for Excel. A moment that will not do
 * goes back to the page, which says why.
 */
export async function sendCsv(
  who: Principal,
  request: Request,
  params: unknown,
  contents: Contents,
): Promise<Response> {
  const parsedParams = exportParams.safeParse(params)
  if (!parsedParams.success) return toNotFound()
  const { exportId } = parsedParams.data
  const query = new URL(request.url).searchParams
  const { wanted } = await orInterrupt(readWanted(who, exportId, query))
  const { filters: offered } = await orInterrupt(describeExport(who, wanted))
  const parsed = parseFilters(query, offered, ['bom', ...wantedNames, ...timeNames])
  if (!parsed.ok) return new Response(parsed.problems.map(({ message }) => message).join('\n'), { status: 400 })
  const { times, problems } = await readTimes(query)
  if (problems.length > 0) redirect(`${paths.export(exportId)}?${query}`)
  const { asAt, since } = times
  if (contents !== 'rows' && !since) redirect(`${paths.exportChanges(exportId)}?${query}`)
  const bom = query.get('bom') === '1'
  const file = await orInterrupt(
    opened(openExport(who, { ...wanted, filters: parsed.filters, format: 'csv', bom, contents, asAt, since })),
  )
  return file instanceof Refused ? new Response(file.message, { status: 400 }) : fileResponse(file, request)
}

const opened = (file: Promise<OpenFile>): Promise<OpenFile | Refused> =>
  file.catch((error: unknown) => {
    if (error instanceof Refused) return error
    throw error
  })
