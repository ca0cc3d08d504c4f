import { fileResponse } from '#app/_web/file-response'
import { fileRoute } from '#app/_web/file-route'
import { listQuery } from '#app/_web/query/list-query'
import { statisticsFileParams } from '#app/_web/params'
import { openStatistics } from '#lib/casework/statistics/file'
import { statisticsFilters } from '#lib/casework/statistics/table/filters'

export const dynamic = 'force-dynamic'

/** A table of the statistics as a CSV file: the filters of its page by name, and `bom=1` for Excel. */
export const GET = fileRoute(statisticsFileParams, async ({ who, topic, table, request }) => {
  const { asked, address } = listQuery(request)
  const filters = statisticsFilters(topic, asked)
  return fileResponse(await openStatistics(who, topic, table, filters, address), request)
})
