import { fileRoute } from '#app/_web/file-route'
import { exportParams } from '#app/_web/params'
import { sendCsv } from '../send-csv.ts'

export const dynamic = 'force-dynamic'

/** The rows of an export that have changed. */
export const GET = fileRoute(exportParams, async (asked) => sendCsv(asked, 'changed-rows'))
