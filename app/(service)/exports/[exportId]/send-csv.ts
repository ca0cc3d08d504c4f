import { fileResponse } from '#app/_web/file-response'
import { seeOther } from '#app/_web/file-route'
import type { Principal } from '#lib/principal'
import { Refused } from '#lib/platform/errors'
import type { OpenFile } from '#lib/exports/files/open-file'
import { openExport } from '#lib/exports/downloads/commands'
import { readTimes } from '#lib/exports/point-in-time/moments'
import type { Codes, downloadContents } from '#lib/labels'
import { paths } from '#lib/paths'
import { notUnderstood, readFile } from './read-file.ts'

type Asked = { who: Principal; exportId: string; query: URLSearchParams; request: Request }
type Contents = Codes<typeof downloadContents>

/**
 * A CSV file of an export, for people: the filters of its page by name, `asAt` a moment, `bom=1` for Excel, `header=id` for the ids of
 * columns. A moment that will not do goes back to the page, which says why.
 */
export async function sendCsv({ request, ...address }: Asked, contents: Contents): Promise<Response> {
  const { who, query } = address
  const read = await readFile(address)
  if (read instanceof Response) return read
  const { wanted, filters, options } = read
  const { times, problems } = await readTimes(query)
  if (problems.length > 0) return seeOther(`${paths.export(wanted.exportId)}?${query}`)
  const { asAt, since } = times
  if (contents !== 'rows' && !since) return seeOther(`${paths.exportChanges(wanted.exportId)}?${query}`)
  const file = await opened(openExport(who, { ...wanted, ...options, filters, format: 'csv', contents, asAt, since }))
  return file instanceof Refused ? notUnderstood([file]) : fileResponse(file, request)
}

const opened = (file: Promise<OpenFile>): Promise<OpenFile | Refused> =>
  file.catch((error: unknown) => {
    if (error instanceof Refused) return error
    throw error
  })
