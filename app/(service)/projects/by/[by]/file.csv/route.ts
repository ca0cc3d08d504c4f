import { currentUser } from '#app/current-user'
import { fileResponse } from '#app/file-response'
import { listQuery } from '#app/list-query'
import { orInterrupt } from '#app/or-interrupt'
import { groupingParams, readParams } from '#app/params'
import { groupedFilters } from '#lib/casework/projects/grouped/filters'
import { openGroupedList } from '#lib/casework/projects/grouped/queries'

export const dynamic = 'force-dynamic'

/** Projects counted by something, as a CSV file: the filters of its page by name, and `bom=1` for Excel. */
export async function GET(request: Request, { params }: RouteContext<'/projects/by/[by]/file.csv'>) {
  const who = await currentUser()
  const { by } = await readParams(groupingParams, params)
  const { asked, address } = listQuery(request)
  return fileResponse(await orInterrupt(openGroupedList(who, by, groupedFilters(by, asked), address)), request)
}
