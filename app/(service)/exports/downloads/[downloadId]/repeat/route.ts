import { currentUser } from '#app/current-user'
import { sendRepeat } from './send-repeat.ts'

export const dynamic = 'force-dynamic'

/** A past download made again. */
export const GET = async (request: Request, { params }: RouteContext<'/exports/downloads/[downloadId]/repeat'>) =>
  sendRepeat(await currentUser(), request, await params)
