'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { currentUser } from '#app/current-user'
import { exportParams, readParams } from '#app/params'
import { orInterrupt } from '#app/or-interrupt'
import { requestXlsx } from '#lib/exports/commands'
import { parseFilters } from '#lib/exports/filters'
import { describeExport } from '#lib/exports/queries'
import { paths } from '#lib/paths'

const workbookParams = exportParams.extend({ query: z.string().max(2000) })

/** Asks for the workbook of an export under the filters of its page, and goes on to the page that shows how far it is. */
export async function requestWorkbook(bound: z.infer<typeof workbookParams>): Promise<void> {
  const who = await currentUser()
  const { exportId, query } = await readParams(workbookParams, bound)
  const { filters: offered } = await orInterrupt(describeExport(who, exportId))
  const parsed = parseFilters(new URLSearchParams(query), offered)
  if (!parsed.ok) redirect(`${paths.export(exportId)}?${query}`)
  const id = await orInterrupt(requestXlsx(who, { exportId, filters: parsed.filters }))
  redirect(paths.download(id))
}
