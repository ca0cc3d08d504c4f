import { z } from 'zod'
import { stripInvisible } from '#lib/platform/forms/strip-invisible'
import { codesOf } from '#lib/labels'
import { pageNumber } from '#lib/platform/forms/filters'
import { scopes } from '#lib/casework/projects/list/scopes'
import { groupingOf, type By } from './groupings.ts'

const groupSorts = { name: 'Name', conversions: 'Conversions', transfers: 'Transfers', total: 'In all' } as const
export type GroupSort = keyof typeof groupSorts

const longestText = 100

const asked = z.object({
  scope: z.enum(codesOf(scopes)).catch('all'),
  q: z
    .string()
    .transform((text) => stripInvisible(text).trim().slice(0, longestText))
    .catch('')
    .default(''),
  sort: z.enum(codesOf(groupSorts)).catch('name'),
  order: z.enum(['asc', 'desc']).catch('asc'),
  page: pageNumber,
})
export type GroupedFilters = z.infer<typeof asked>

/** What a list of counts may be asked for; what it does not have falls back to its first. */
export function groupedFilters(by: By, query: unknown): GroupedFilters {
  const filters = asked.parse(query)
  return groupingOf(by).scopes.includes(filters.scope) ? filters : { ...filters, scope: 'all' }
}
