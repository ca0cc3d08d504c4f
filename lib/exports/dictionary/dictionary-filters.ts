import { z } from 'zod'
import { pageNumber } from '#lib/platform/forms/filters'

const text = z.string().trim().max(200).catch('').default('')

/** What the dictionary, and a page that chooses columns, may be asked for, as it stands in its address. */
export const dictionaryQuery = z.object({
  q: text,
  group: text.transform((group) => group || undefined),
  exportId: text.transform((id) => id || undefined),
  page: pageNumber,
})
