import { fileResponse } from '#app/_web/file-response'
import { fileRoute } from '#app/_web/file-route'
import { listQuery } from '#app/_web/query/list-query'
import { firstScope, proposalFilters } from '#lib/casework/proposals/list/filters'
import { openProposalList } from '#lib/casework/proposals/list/list-file'

export const dynamic = 'force-dynamic'

/** The list of proposals as a CSV file: the filters of its page by name, and `bom=1` for Excel. */
export const GET = fileRoute(async ({ who, request }) => {
  const { asked, address } = listQuery(request)
  const filters = proposalFilters.parse({ scope: firstScope(who), ...asked })
  return fileResponse(await openProposalList(who, filters, address), request)
})
