'use server'

import { z } from 'zod'
import { readSelection, selectionNames } from '#app/(service)/exports/_selection/exports-wanted'
import { buttonAction } from '#app/_web/form-action'
import { exportParams } from '#app/_web/params'
import { goTo } from '#app/_web/saved'
import { requestXlsx } from '#lib/exports/downloads/commands'
import { fileOptions, readOptions } from '#lib/exports/files/file-options'
import { parseFilters } from '#lib/catalogue/filters/filters'
import { describeExport } from '#lib/exports/previews/queries'
import { readTimes, timeNames } from '#lib/exports/point-in-time/moments'
import { paths } from '#lib/paths'

const workbookParams = exportParams.extend({ query: z.string().max(5000) })

/** Asks for the workbook of an export under the filters of its page, and goes on to the page that shows how far it is. */
export const requestWorkbook = buttonAction(workbookParams, async ({ who, exportId, query: text }) => {
  const query = new URLSearchParams(text)
  const { wanted } = await readSelection(who, exportId, query)
  const { filters: offered } = await describeExport(who, wanted)
  const { options, problems: unwritable } = readOptions(fileOptions, query)
  const parsed = parseFilters(query, offered, [...selectionNames, ...timeNames, 'header'])
  const { times, problems } = await readTimes(query)
  if (!parsed.ok || problems.length + unwritable.length > 0) return goTo(`${paths.export(exportId)}?${text}`)
  const id = await requestXlsx(who, { ...wanted, filters: parsed.filters, header: options.header, asAt: times.asAt })
  return goTo(paths.download(id))
})
