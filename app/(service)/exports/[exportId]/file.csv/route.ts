import { fileRoute } from '#app/_web/file-route'
import { exportParams } from '#app/_web/params'
import { sendCsv } from '../send-csv.ts'

export const dynamic = 'force-dynamic'

/** The CSV file of an export. */
export const GET = fileRoute(exportParams, async (asked) => sendCsv(asked, 'rows'))
