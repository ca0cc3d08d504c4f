import { currentUser } from '#app/current-user'
import { readWanted, wantedNames } from '#app/exports-wanted'
import { fileResponse } from '#app/file-response'
import { orInterrupt } from '#app/or-interrupt'
import { openExport } from '#lib/exports/commands'
import { parseFilters } from '#lib/exports/filters'
import { describeExport } from '#lib/exports/queries'

export const dynamic = 'force-dynamic'

/** The CSV file of an export, for people: the filters of its page by name, and `bom=1` for Excel. */
export async function GET(request: Request, { params }: RouteContext<'/exports/[exportId]/file.csv'>) {
  const who = await currentUser()
  const { exportId } = await params
  const query = new URL(request.url).searchParams
  const { wanted } = await orInterrupt(readWanted(who, exportId, query))
  const { filters: offered } = await orInterrupt(describeExport(who, wanted))
  const parsed = parseFilters(query, offered, ['bom', ...wantedNames])
  if (!parsed.ok) return new Response(parsed.problems.map(({ message }) => message).join('\n'), { status: 400 })
  const bom = query.get('bom') === '1'
  return fileResponse(
    await orInterrupt(openExport(who, { ...wanted, filters: parsed.filters, format: 'csv', bom })),
    request,
  )
}
