import { redirect } from 'next/navigation'
import type { Principal } from '#lib/principal'
import { fileResponse } from '#app/file-response'
import { orInterrupt, toNotFound } from '#app/or-interrupt'
import { downloadParams } from '#app/params'
import { Refused } from '#lib/platform/errors'
import { repeatDownload } from '#lib/exports/downloads/repeat'
import { paths } from '#lib/paths'

/** A past download made again: sent at once, or built by the worker and fetched from the page that this leads to. */
export async function sendRepeat(who: Principal, request: Request, params: unknown): Promise<Response> {
  const parsed = downloadParams.safeParse(params)
  if (!parsed.success) return toNotFound()
  const { downloadId } = parsed.data
  const repeated = await orInterrupt(
    repeatDownload(who, downloadId).catch((error: unknown) => {
      if (error instanceof Refused) return undefined
      throw error
    }),
  )
  // The page says why not.
  if (!repeated) redirect(paths.download(downloadId))
  if ('buildingId' in repeated) redirect(paths.download(repeated.buildingId))
  return fileResponse(repeated.file, request)
}
