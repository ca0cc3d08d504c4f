import { currentUser } from '#app/current-user'
import { sendCsv } from '../send-csv.ts'

export const dynamic = 'force-dynamic'

/** What has changed in an export, cell by cell. */
export const GET = async (request: Request, { params }: RouteContext<'/exports/[exportId]/changes.csv'>) =>
  sendCsv(await currentUser(), request, await params, 'changes')
