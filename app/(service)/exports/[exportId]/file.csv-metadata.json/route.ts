import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { csvwType } from '#lib/exports/dictionary/csvw'
import { describeCsv } from '#lib/exports/previews/queries'
import { readFile } from '../read-file.ts'

export const dynamic = 'force-dynamic'

/** What describes the CSV file of an export to programs. */
export async function GET(request: Request, { params }: RouteContext<'/exports/[exportId]/file.csv-metadata.json'>) {
  const who = await currentUser()
  const read = await readFile(who, request, await params)
  if (read instanceof Response) return read
  const file = { url: `file.csv${new URL(request.url).search}`, header: read.options.header }
  const metadata = await orInterrupt(describeCsv(who, read.wanted, file))
  return new Response(JSON.stringify(metadata), { headers: { 'Content-Type': csvwType, 'Cache-Control': 'no-store' } })
}
