import { z } from 'zod'
import { isoDate, monthAfter } from '#lib/calendar/calendar'
import { codesOf, projectTypes, phases, projectStates, projectTeams, regions, type Phase } from '#lib/labels'
import { localAuthorityCodes, manyOf, monthChoice, officerChoice, pageNumber } from '#lib/platform/forms/filters'
import { scopes } from './scopes.ts'
import { firstSort, isMonthly, sorts, titleOf, views } from './views.ts'

/** Whether a project rests. */
export const holdStates = { 'on-hold': 'On hold', 'not-on-hold': 'Not on hold' } as const
/** Whether its date can still be changed without a reason. */
export const dateStates = { confirmed: 'Confirmed', provisional: 'Provisional' } as const

/**
 * What the list of projects may be asked for, as it stands in the URL. A value that is not known falls back to its default: a link that
 * somebody kept must not end in an error.
 */
export const projectFilters = z
  .object({
    scope: z.enum(codesOf(scopes)).catch('mine'),
    view: z.enum(codesOf(views)).catch('any'),
    // Nothing chosen means what is still going on; a closed project is asked for by name.
    phase: manyOf(z.enum(codesOf(phases))).transform((chosen): Phase[] =>
      chosen.length > 0 ? chosen : ['preparing', 'completing'],
    ),
    type: manyOf(z.enum(codesOf(projectTypes))),
    hold: manyOf(z.enum(codesOf(holdStates))),
    state: manyOf(z.enum(codesOf(projectStates))),
    date: manyOf(z.enum(codesOf(dateStates))),
    team: manyOf(z.enum(codesOf(projectTeams))),
    region: manyOf(z.enum(codesOf(regions))),
    localAuthority: localAuthorityCodes,
    officer: officerChoice,
    /** The trust that schools join, or form. */
    trust: z
      .union([z.uuid(), z.literal('')])
      .catch('')
      .default(''),
    from: monthChoice,
    to: monthChoice,
    sort: z.enum(codesOf(sorts)).optional().catch(undefined),
    order: z.enum(['asc', 'desc']).optional().catch(undefined),
    page: pageNumber,
  })
  .transform(({ sort, order, ...filters }) => {
    const view = titleOf(filters.scope, filters.view) === undefined ? 'any' : filters.view
    const [first, way] = firstSort(view)
    return {
      ...filters,
      view,
      sort: sort ?? first,
      order: order ?? (sort === undefined || sort === first ? way : 'asc'),
    }
  })
export type ProjectFilters = z.infer<typeof projectFilters>

/** The same with the months that a monthly view is about: the one after `day` unless others are asked for, and both ends where one is. */
export function withMonths(filters: ProjectFilters, day: Date): ProjectFilters {
  if (!isMonthly(filters.view)) return filters
  const next = monthAfter(isoDate(day).slice(0, 7), 1)
  const from = filters.from || filters.to || next
  return { ...filters, from, to: filters.to || from }
}

/** Why the months that were asked for cannot be, as a sentence. */
export const monthsProblem = ({ from, to }: Pick<ProjectFilters, 'from' | 'to'>): string | undefined =>
  from && to && from > to ? 'The last month must be the same as the first, or after it' : undefined
