import type { Codes, schoolSites, sponsoredGrants } from '#lib/labels'
import type { Provision } from '#lib/reference/schools/provision'

export type GrantType = Codes<typeof sponsoredGrants>
export type Sites = Codes<typeof schoolSites>
type School = { provision: Provision; phaseName: string | null }

const primary = { 'fast-track': 70_000, intermediate: 90_000, 'full-sponsored': 110_000 } as const
const secondary = { 'fast-track': 80_000, intermediate: 115_000, 'full-sponsored': 150_000 } as const
const otherPhases = 25_000
/** What the sites of a pupil referral unit add to the amounts of a primary school. */
const forSites = { one: 0, two: 5000, three: 10_000, four: 10_000, 'five-or-more': 20_000 } as const

/** The default support grant of a school (Prepare 3.3), in pounds; null while what it depends on is not known. */
export function defaultGrant(type: GrantType | null, sites: Sites | null, { provision, phaseName }: School) {
  if (!type) return null
  if (provision === 'pupil-referral-unit') return sites && primary[type] + forSites[sites]
  const phase = phaseName?.toLowerCase()
  if (!phase) return null
  if (phase === 'primary') return primary[type]
  return phase === 'secondary' ? secondary[type] : otherPhases
}
