import { fileResponse } from '#app/_web/file-response'
import { fileRoute } from '#app/_web/file-route'
import { listQuery } from '#app/_web/query/list-query'
import { today } from '#lib/calendar/calendar'
import { projectFilters, withMonths } from '#lib/casework/projects/list/filters'
import { openProjectList } from '#lib/casework/projects/list/list-file'
import { firstScope } from '#lib/casework/projects/list/scopes'

export const dynamic = 'force-dynamic'

/** The list of projects as a CSV file: the filters of its page by name, and `bom=1` for Excel. */
export const GET = fileRoute(async ({ who, request }) => {
  const { asked, address } = listQuery(request)
  const filters = withMonths(projectFilters.parse({ scope: firstScope(who), ...asked }), today())
  return fileResponse(await openProjectList(who, filters, address), request)
})
