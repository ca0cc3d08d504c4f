import { fileResponse } from '#app/_web/file-response'
import { seeOther } from '#app/_web/file-route'
import type { Principal } from '#lib/principal'
import { Refused } from '#lib/platform/errors'
import { repeatDownload } from '#lib/exports/downloads/repeat'
import { paths } from '#lib/paths'

/** A past download made again: sent at once, or built by the worker and fetched from the page that this leads to. */
type Asked = { who: Principal; downloadId: string; request: Request }

export async function sendRepeat({ who, downloadId, request }: Asked): Promise<Response> {
  const repeated = await repeatDownload(who, downloadId).catch((error: unknown) => {
    if (error instanceof Refused) return undefined
    throw error
  })
  // The page says why not.
  if (!repeated) return seeOther(paths.download(downloadId))
  if ('buildingId' in repeated) return seeOther(paths.download(repeated.buildingId))
  return fileResponse(repeated.file, request)
}
