'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { currentUser } from '#app/current-user'
import { readSelection, selectionNames } from '#app/exports-wanted'
import { exportParams, readParams } from '#app/params'
import { orInterrupt } from '#app/or-interrupt'
import { requestXlsx } from '#lib/exports/downloads/commands'
import { fileOptions, readOptions } from '#lib/exports/files/file-options'
import { parseFilters } from '#lib/catalogue/filters/filters'
import { describeExport } from '#lib/exports/previews/queries'
import { readTimes, timeNames } from '#lib/exports/point-in-time/moments'
import { paths } from '#lib/paths'

const workbookParams = exportParams.extend({ query: z.string().max(5000) })

/** Asks for the workbook of an export under the filters of its page, and goes on to the page that shows how far it is. */
export async function requestWorkbook(bound: z.infer<typeof workbookParams>): Promise<void> {
  const who = await currentUser()
  const { exportId, query: text } = await readParams(workbookParams, bound)
  const query = new URLSearchParams(text)
  const { wanted } = await orInterrupt(readSelection(who, exportId, query))
  const { filters: offered } = await orInterrupt(describeExport(who, wanted))
  const { options, problems: unwritable } = readOptions(fileOptions, query)
  const parsed = parseFilters(query, offered, [...selectionNames, ...timeNames, 'header'])
  const { times, problems } = await readTimes(query)
  if (!parsed.ok || problems.length + unwritable.length > 0) redirect(`${paths.export(exportId)}?${text}`)
  const id = await orInterrupt(
    requestXlsx(who, { ...wanted, filters: parsed.filters, header: options.header, asAt: times.asAt }),
  )
  redirect(paths.download(id))
}
