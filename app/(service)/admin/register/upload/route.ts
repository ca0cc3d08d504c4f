import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { fileRoute, seeOther } from '#app/_web/file-route'
import { isOwnWrite, refusedWrites } from '#lib/platform/http/same-origin'
import { config } from '#lib/platform/config/config'
import { paths } from '#lib/paths'
import { requestImport } from '#lib/reference/register/commands'
import { ensureMayImport } from '#lib/reference/register/queries'
import { receiveFiles } from '#lib/reference/register/receive'
import { UploadRefused } from '#lib/reference/register/upload-problems'

export const dynamic = 'force-dynamic'

/** Takes the files of the register's page. Large ones, so past proxy.ts, which would cut them: what it asks is asked here. */
export async function POST(request: Request, context: { params: Promise<object> }): Promise<Response> {
  const { baseUrl } = config()
  if (isOwnWrite(request.method, request.headers, baseUrl)) return receive(request, context)
  refusedWrites.publish({})
  return new Response(`This was not sent from this service. Open ${baseUrl} and try again.`, { status: 403 })
}

const receive = fileRoute(async ({ who, request }) => {
  await ensureMayImport(who)
  const folder = await mkdtemp(join(tmpdir(), 'upload-'))
  try {
    const body = Readable.fromWeb((request.body ?? new Blob([]).stream()) as ReadableStream)
    const files = await receiveFiles(body, request.headers.get('content-type') ?? '', folder)
    return seeOther(paths.registerImport(await requestImport(who, files)))
  } catch (error) {
    if (!(error instanceof UploadRefused)) throw error
    return seeOther(`${paths.register}?problem=${error.problem}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
