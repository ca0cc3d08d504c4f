import { fileRoute } from '#app/_web/file-route'
import { exportParams } from '#app/_web/params'
import { csvwType } from '#lib/exports/dictionary/csvw'
import { describeCsv } from '#lib/exports/previews/queries'
import { readFile } from '../read-file.ts'

export const dynamic = 'force-dynamic'

/** What describes the CSV file of an export to programs. */
export const GET = fileRoute(exportParams, async ({ who, exportId, query, request }) => {
  const read = await readFile({ who, exportId, query })
  if (read instanceof Response) return read
  const file = { url: `file.csv${new URL(request.url).search}`, header: read.options.header }
  const metadata = await describeCsv(who, read.wanted, file)
  return new Response(JSON.stringify(metadata), { headers: { 'Content-Type': csvwType, 'Cache-Control': 'no-store' } })
})
