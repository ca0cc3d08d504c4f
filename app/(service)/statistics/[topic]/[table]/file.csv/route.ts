import { currentUser } from '#app/current-user'
import { fileResponse } from '#app/file-response'
import { listQuery } from '#app/list-query'
import { orInterrupt } from '#app/or-interrupt'
import { readParams, statisticsFileParams } from '#app/params'
import { openStatistics } from '#lib/casework/statistics/file'
import { statisticsFilters } from '#lib/casework/statistics/table/filters'

export const dynamic = 'force-dynamic'

/** A table of the statistics as a CSV file: the filters of its page by name, and `bom=1` for Excel. */
export async function GET(request: Request, { params }: RouteContext<'/statistics/[topic]/[table]/file.csv'>) {
  const who = await currentUser()
  const { topic, table } = await readParams(statisticsFileParams, params)
  const { asked, address } = listQuery(request)
  const filters = statisticsFilters(topic, asked)
  return fileResponse(await orInterrupt(openStatistics(who, topic, table, filters, address)), request)
}
