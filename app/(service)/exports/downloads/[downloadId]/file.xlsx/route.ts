import { currentUser } from '#app/current-user'
import { fileResponse } from '#app/file-response'
import { orInterrupt, toNotFound } from '#app/or-interrupt'
import { downloadParams } from '#app/params'
import { openBuiltFile } from '#lib/exports/downloads/built-file'

export const dynamic = 'force-dynamic'

/** A file that the worker has built. */
export async function GET(request: Request, { params }: RouteContext<'/exports/downloads/[downloadId]/file.xlsx'>) {
  const who = await currentUser()
  const parsed = downloadParams.safeParse(await params)
  if (!parsed.success) return toNotFound()
  return fileResponse(await orInterrupt(openBuiltFile(who, parsed.data.downloadId)), request)
}
