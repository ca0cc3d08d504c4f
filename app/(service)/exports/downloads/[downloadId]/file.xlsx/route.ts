import { fileResponse } from '#app/_web/file-response'
import { fileRoute } from '#app/_web/file-route'
import { downloadParams } from '#app/_web/params'
import { openBuiltFile } from '#lib/exports/downloads/built-file'

export const dynamic = 'force-dynamic'

/** A file that the worker has built. */
export const GET = fileRoute(downloadParams, async ({ who, downloadId, request }) =>
  fileResponse(await openBuiltFile(who, downloadId), request),
)
