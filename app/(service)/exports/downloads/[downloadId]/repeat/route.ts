import { fileRoute } from '#app/_web/file-route'
import { downloadParams } from '#app/_web/params'
import { sendRepeat } from './send-repeat.ts'

export const dynamic = 'force-dynamic'

/** A past download made again. */
export const GET = fileRoute(downloadParams, sendRepeat)
