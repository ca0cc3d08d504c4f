import { z } from 'zod'
import { stripInvisible } from '#lib/platform/forms/strip-invisible'
import { codesOf, regions } from '#lib/labels'
import { localAuthorityCodes, manyOf, officerChoice, pageNumber } from '#lib/platform/forms/filters'

const longestText = 100

/** What the lists of groups and of trusts being formed may be asked for, as it stands in the address. */
export const groupFilters = z.object({
  q: z
    .string()
    .transform((text) => stripInvisible(text).trim().slice(0, longestText))
    .catch('')
    .default(''),
  officer: officerChoice,
  region: manyOf(z.enum(codesOf(regions))),
  localAuthority: localAuthorityCodes,
  page: pageNumber,
})
export type GroupFilters = z.infer<typeof groupFilters>
