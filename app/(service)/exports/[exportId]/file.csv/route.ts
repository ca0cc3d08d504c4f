import { currentUser } from '#app/current-user'
import { sendCsv } from '../send-csv.ts'

export const dynamic = 'force-dynamic'

/** The CSV file of an export. */
export const GET = async (request: Request, { params }: RouteContext<'/exports/[exportId]/file.csv'>) =>
  sendCsv(await currentUser(), request, await params, 'rows')
