import { z } from 'zod'
import { fileResponse, notModified } from '#app/_web/file-response'
import { problem } from '#app/_web/problem'
import type { Principal } from '#lib/principal'
import { openBuiltFile } from '#lib/exports/downloads/built-file'
import { getDownload } from '#lib/exports/downloads/queries'
import { hasAlready } from '#lib/platform/http/entity-tag'
import { paths } from '#lib/paths'

/** What is told of a workbook that is not ready yet. */
export const beingBuilt = z.object({
  id: z.uuid(),
  progress: z.int().meta({ description: 'How far it is, from 0 to 100' }),
})

/** A workbook when it is ready; 202, how far it is and where to ask again while it is being built; 410 once it is gone, 500 where it never was. */
export async function downloadAnswer(who: Principal, id: string, request: Request): Promise<Response> {
  const { isReady, outcome, progress, sha256 } = await getDownload(who, id)
  const tag = `"${sha256}"`
  if (isReady && hasAlready(request.headers.get('if-none-match'), tag)) return notModified(tag)
  if (isReady) return fileResponse({ ...(await openBuiltFile(who, id)), tag }, request)
  if (outcome === 'started')
    return Response.json({ id, progress } satisfies z.infer<typeof beingBuilt>, {
      status: 202,
      headers: { Location: paths.downloadByKey(id), 'Retry-After': '2', 'Cache-Control': 'no-store' },
    })
  if (outcome === 'failed')
    return problem(500, { title: 'Not built', detail: 'The file could not be built. Ask again.' })
  return problem(410, { title: 'Gone', detail: 'The file was kept for 7 days. Ask for it again.' })
}
