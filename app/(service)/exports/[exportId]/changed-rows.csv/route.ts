import { currentUser } from '#app/current-user'
import { sendCsv } from '../send-csv.ts'

export const dynamic = 'force-dynamic'

/** The rows of an export that have changed. */
export const GET = async (request: Request, { params }: RouteContext<'/exports/[exportId]/changed-rows.csv'>) =>
  sendCsv(await currentUser(), request, await params, 'changed-rows')
