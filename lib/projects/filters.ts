import { z } from 'zod'
import { hasRole, type Principal } from '#lib/access/principal'
import { codesOf, kinds, phases, regions, type Phase } from '#lib/labels'

const many = <Value>(schema: z.ZodType<Value>) =>
  z.preprocess((value) => (value === undefined || value === '' ? [] : [value].flat()), z.array(schema).max(200))

export const scopes = { mine: 'Your projects', team: 'Your team’s projects', all: 'All projects' } as const
export const sorts = { date: 'Significant date', created: 'Date created', name: 'School name' } as const

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
  phase: many(z.enum(codesOf(phases)))
    .catch([])
    .transform((chosen): Phase[] => (chosen.length > 0 ? chosen : ['preparing', 'completing'])),
  kind: many(z.enum(codesOf(kinds))).catch([]),
  region: many(z.enum(codesOf(regions))).catch([]),
  localAuthority: many(z.string().regex(/^\d{3}$/)).catch([]),
  officer: z
    .union([z.uuid(), z.literal('none'), z.literal('')])
    .catch('')
    .default(''),
  from: month().catch('').default(''),
  to: month().catch('').default(''),
  sort: z.enum(codesOf(sorts)).catch('date'),
  order: z.enum(['asc', 'desc']).catch('asc'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type ProjectFilters = z.infer<typeof projectFilters>

function month() {
  return z.union([z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/), z.literal('')])
}
