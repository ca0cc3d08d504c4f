import { currentUser } from '#app/current-user'
import { fileResponse } from '#app/file-response'
import { listQuery } from '#app/list-query'
import { orInterrupt } from '#app/or-interrupt'
import { firstScope, projectFilters } from '#lib/projects/filters'
import { openProjectList } from '#lib/projects/list-file'

export const dynamic = 'force-dynamic'

/** The list of projects as a CSV file: the filters of its page by name, and `bom=1` for Excel. */
export async function GET(request: Request) {
  const who = await currentUser()
  const { asked, address } = listQuery(request)
  const filters = projectFilters.parse({ scope: firstScope(who), ...asked })
  return fileResponse(await orInterrupt(openProjectList(who, filters, address)), request)
}
