import { fileRoute } from '#app/_web/file-route'
import { exportParams } from '#app/_web/params'
import { sendCsv } from '../send-csv.ts'

export const dynamic = 'force-dynamic'

/** What has changed in an export, cell by cell. */
export const GET = fileRoute(exportParams, async (asked) => sendCsv(asked, 'changes'))
