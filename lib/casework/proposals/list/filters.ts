import { z } from 'zod'
import { stripInvisible } from '#lib/platform/forms/strip-invisible'
import { firstScopeOf } from '#lib/access/permissions/roles'
import type { Principal } from '#lib/principal'
import { codesOf, projectTypes, proposalStatuses, regions, routes } from '#lib/labels'
import { localAuthorityCodes, manyOf, monthChoice, officerChoice, pageNumber } from '#lib/platform/forms/filters'

export const scopes = { mine: 'Your proposals', team: 'Your team’s proposals', all: 'All proposals' } as const

/** The ways in which a proposal can come about. One that forms a new trust has another route besides. */
export const listedRoutes = { ...routes, transfer: 'Transfer', 'form-a-mat': 'Form a MAT' } as const

export const sorts = {
  created: 'Date created',
  decision: 'Decision date',
  significant: 'Conversion or transfer date',
  name: 'School name',
} as const
export type Sort = keyof typeof sorts

export const looks = { table: 'Table', cards: 'Cards' } as const

/** Which way a list goes when somebody asks for an order: what was created last comes first, everything else from the start. */
export const firstOrder = (sort: Sort) => (sort === 'created' ? 'desc' : 'asc')

/** Whose proposals somebody sees first. */
export const firstScope = (who: Principal): keyof typeof scopes => firstScopeOf(who, 'proposal')

const longestText = 100

/**
 * What the list of proposals may be asked for, as it stands in the URL. A value that is not known falls back to its default: a link that
 * somebody kept must not end in an error.
 */
export const proposalFilters = z
  .object({
    scope: z.enum(codesOf(scopes)).catch('mine'),
    q: z
      .string()
      .transform((text) => stripInvisible(text).trim().slice(0, longestText))
      .catch('')
      .default(''),
    status: manyOf(z.enum(codesOf(proposalStatuses))),
    type: manyOf(z.enum(codesOf(projectTypes))),
    route: manyOf(z.enum(codesOf(listedRoutes))),
    officer: officerChoice,
    decisionMonth: monthChoice,
    region: manyOf(z.enum(codesOf(regions))),
    localAuthority: localAuthorityCodes,
    sort: z.enum(codesOf(sorts)).catch('created'),
    order: z.enum(['asc', 'desc']).optional().catch(undefined),
    look: z.enum(codesOf(looks)).catch('table'),
    page: pageNumber,
  })
  .transform((filters) => ({ ...filters, order: filters.order ?? firstOrder(filters.sort) }))
export type ProposalFilters = z.infer<typeof proposalFilters>
