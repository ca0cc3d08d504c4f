import { redirect } from 'next/navigation'
import type { Principal } from '#lib/principal'
import { fileResponse } from '#app/file-response'
import { orInterrupt } from '#app/or-interrupt'
import { Refused } from '#lib/platform/errors'
import type { OpenFile } from '#lib/exports/files/open-file'
import { openExport } from '#lib/exports/downloads/commands'
import { readTimes } from '#lib/exports/point-in-time/moments'
import type { Codes, downloadContents } from '#lib/labels'
import { paths } from '#lib/paths'
import { notUnderstood, readFile } from './read-file.ts'

type Contents = Codes<typeof downloadContents>

/**
 * A CSV file of an export, for people: the filters of its page by name, `asAt` a moment, `bom=1` for Excel, `header=id` for the ids of
 * columns. A moment that will not do goes back to the page, which says why.
 */
export async function sendCsv(
  who: Principal,
  request: Request,
  params: unknown,
  contents: Contents,
): Promise<Response> {
  const read = await readFile(who, request, params)
  if (read instanceof Response) return read
  const { query, wanted, filters, options } = read
  const { times, problems } = await readTimes(query)
  if (problems.length > 0) redirect(`${paths.export(wanted.exportId)}?${query}`)
  const { asAt, since } = times
  if (contents !== 'rows' && !since) redirect(`${paths.exportChanges(wanted.exportId)}?${query}`)
  const file = await orInterrupt(
    opened(openExport(who, { ...wanted, ...options, filters, format: 'csv', contents, asAt, since })),
  )
  return file instanceof Refused ? notUnderstood([file]) : fileResponse(file, request)
}

const opened = (file: Promise<OpenFile>): Promise<OpenFile | Refused> =>
  file.catch((error: unknown) => {
    if (error instanceof Refused) return error
    throw error
  })
