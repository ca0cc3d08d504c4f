import { currentUser } from '#app/current-user'
import { fileResponse } from '#app/file-response'
import { listQuery } from '#app/list-query'
import { orInterrupt } from '#app/or-interrupt'
import { firstScope, proposalFilters } from '#lib/casework/proposals/list/filters'
import { openProposalList } from '#lib/casework/proposals/list/list-file'

export const dynamic = 'force-dynamic'

/** The list of proposals as a CSV file: the filters of its page by name, and `bom=1` for Excel. */
export async function GET(request: Request) {
  const who = await currentUser()
  const { asked, address } = listQuery(request)
  const filters = proposalFilters.parse({ scope: firstScope(who), ...asked })
  return fileResponse(await orInterrupt(openProposalList(who, filters, address)), request)
}
