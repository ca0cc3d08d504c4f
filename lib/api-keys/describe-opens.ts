import type { HeldByKey } from '#lib/principal'
import { consumerTeams } from '#lib/labels'

/** What a key opens, in words. */
export function describeOpens({ role, team, exports }: HeldByKey, names: ReadonlyMap<string, string>): string {
  if (role === 'application-service') return 'Sends proposals; takes no export'
  if (exports) return `Only ${exports.map((id) => names.get(id) ?? id).join(', ')}`
  return team ? `Merged export and those of ${consumerTeams[team]}` : 'All exports'
}
