import { z } from 'zod'
import { hasRole, type Principal } from '#lib/access/principal'
import { codesOf, kinds, phases, regions, type Phase } from '#lib/labels'
import { localAuthorityCodes, manyOf, monthChoice, officerChoice, pageNumber } from '#lib/lists/filters'

export const scopes = { mine: 'Your projects', team: 'Your team’s projects', all: 'All projects' } as const
export const sorts = {
  date: 'Significant date',
  created: 'Date created',
  name: 'School name',
  due: 'Next task due',
} as const

/** Whether a project rests. */
export const holdStates = { 'on-hold': 'On hold', 'not-on-hold': 'Not on hold' } as const

/** Whose projects somebody sees first: their own, as a team lead their team's, and everybody's when no project can be theirs. */
export function firstScope(who: Principal): keyof typeof scopes {
  if (hasRole(who, 'delivery-officer', 'caseworker')) return 'mine'
  return hasRole(who, 'team-lead') ? 'team' : 'all'
}

/**
 * What the list of projects may be asked for, as it stands in the URL. A value that is not known falls back to its default: a link that
 * somebody kept must not end in an error.
 */
export const projectFilters = z.object({
  scope: z.enum(codesOf(scopes)).catch('mine'),
  // Nothing chosen means what is still going on; a closed project is asked for by name.
  phase: manyOf(z.enum(codesOf(phases))).transform((chosen): Phase[] =>
    chosen.length > 0 ? chosen : ['preparing', 'completing'],
  ),
  kind: manyOf(z.enum(codesOf(kinds))),
  hold: manyOf(z.enum(codesOf(holdStates))),
  region: manyOf(z.enum(codesOf(regions))),
  localAuthority: localAuthorityCodes,
  officer: officerChoice,
  from: monthChoice,
  to: monthChoice,
  sort: z.enum(codesOf(sorts)).catch('date'),
  order: z.enum(['asc', 'desc']).catch('asc'),
  page: pageNumber,
})
export type ProjectFilters = z.infer<typeof projectFilters>
