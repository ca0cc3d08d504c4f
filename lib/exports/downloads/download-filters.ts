import { z } from 'zod'
import { codesOf, downloadOutcomes, yesNo } from '#lib/labels'
import { pageNumber } from '#lib/platform/forms/filters'

const month = z
  .string()
  .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
  .optional()
  .catch(undefined)

/** What the list of downloads may be asked for, as it stands in its address. A value that is not known falls back to none. */
export const downloadFilters = z.object({
  whose: z.enum(['own', 'all']).catch('own'),
  q: z.string().trim().max(100).catch('').default(''),
  exportId: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional()
    .catch(undefined),
  outcome: z.enum(codesOf(downloadOutcomes)).optional().catch(undefined),
  personal: z.enum(codesOf(yesNo)).optional().catch(undefined),
  from: month.transform((text) => (text ? new Date(`${text}-01T00:00:00Z`) : undefined)),
  to: month.transform((text) => (text ? startOfNext(text) : undefined)),
  page: pageNumber,
})
export type DownloadFilters = z.infer<typeof downloadFilters>

function startOfNext(month: string): Date {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year!, number!, 1))
}
