import { currentUser } from '#app/current-user'
import { fileResponse } from '#app/file-response'
import { listQuery } from '#app/list-query'
import { orInterrupt } from '#app/or-interrupt'
import { today } from '#lib/calendar/calendar'
import { projectFilters, withMonths } from '#lib/casework/projects/list/filters'
import { openProjectList } from '#lib/casework/projects/list/list-file'
import { firstScope } from '#lib/casework/projects/list/scopes'

export const dynamic = 'force-dynamic'

/** The list of projects as a CSV file: the filters of its page by name, and `bom=1` for Excel. */
export async function GET(request: Request) {
  const who = await currentUser()
  const { asked, address } = listQuery(request)
  const filters = withMonths(projectFilters.parse({ scope: firstScope(who), ...asked }), today())
  return fileResponse(await orInterrupt(openProjectList(who, filters, address)), request)
}
