import { db } from '#lib/platform/database/client'
import { codesOf } from '#lib/labels'
import { sorts } from '#lib/casework/proposals/list/filters'
import { random } from '#lib/platform/random'

const combinations = 60

export const ofProjects = ['/projects?scope=all&phase=completing&sort=date']

/** The projects in progress of a month. */
export const ofMonth = ['/projects?scope=all&view=by-month&from=2027-01&to=2027-01']

/** Those of a year by name, and those that were moved: every project of the months is looked at for these. */
export const ofMonths = [
  '/projects?scope=all&view=by-month&from=2026-06&to=2027-05&kind=transfer&sort=name',
  '/projects?scope=all&view=revised&from=2026-12&to=2026-12',
]

/** The list of proposals under combinations of all its filters, in all its orders, some pages deep. The same wish gives the same addresses. */
export async function ofProposals(): Promise<string[]> {
  const { officerId } = await db().proposal.findFirstOrThrow({
    where: { officerId: { not: null } },
    orderBy: { id: 'asc' },
    select: { officerId: true },
  })
  const { pick, once } = random(7)
  const filters: [name: string, values: string[]][] = [
    ['q', ['primary', 'oak', 'trust', '980051', 'con-1004', 'st marys']],
    ['status', ['pre-decision', 'deferred', 'declined', 'approved', 'withdrawn']],
    ['kind', ['conversion', 'transfer']],
    ['route', ['voluntary', 'sponsored', 'form-a-mat', 'transfer']],
    ['officer', ['none', officerId!]],
    ['decisionMonth', ['2026-11', '2026-12', '2026-06', '2025-02']],
    ['region', ['H', 'A', 'K']],
    ['localAuthority', ['201', '873', '310', '380']],
  ]
  return Array.from({ length: combinations }, (_, index) => {
    const query = new URLSearchParams({ scope: 'all', sort: pick(codesOf(sorts)), order: pick(['asc', 'desc']) })
    // Each filter alone first, then more and more of them together.
    const chosen = index < filters.length ? [filters[index]!] : filters.filter(() => once(3))
    for (const [name, values] of chosen) query.append(name, pick(values))
    if (once(4)) query.set('page', pick(['2', '7']))
    return `/proposals?${query}`
  })
}
