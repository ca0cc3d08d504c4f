import { fileResponse } from '#app/_web/file-response'
import { fileRoute } from '#app/_web/file-route'
import { listQuery } from '#app/_web/query/list-query'
import { groupingParams } from '#app/_web/params'
import { groupedFilters } from '#lib/casework/projects/grouped/filters'
import { openGroupedList } from '#lib/casework/projects/grouped/queries'

export const dynamic = 'force-dynamic'

/** Projects counted by something, as a CSV file: the filters of its page by name, and `bom=1` for Excel. */
export const GET = fileRoute(groupingParams, async ({ who, by, request }) => {
  const { asked, address } = listQuery(request)
  return fileResponse(await openGroupedList(who, by, groupedFilters(by, asked), address), request)
})
