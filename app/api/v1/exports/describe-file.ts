import type { Principal } from '#lib/principal'
import { csvwType } from '#lib/exports/dictionary/csvw'
import { describeCsv } from '#lib/exports/previews/queries'
import type { FileQuery } from './read-asked.ts'

/** The metadata of a CSV file, whose address it names from its own: the one beside it under the same query. */
export async function describeFile(who: Principal, asked: FileQuery, search: string): Promise<Response> {
  const metadata = await describeCsv(who, asked, { url: `${asked.exportId}.csv${search}`, header: asked.header })
  return new Response(JSON.stringify(metadata), { headers: { 'Content-Type': csvwType, 'Cache-Control': 'no-store' } })
}
