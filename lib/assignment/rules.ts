import type { Role } from '#lib/labels'

/** The roles that can be given a proposal, and those that can be given a project. */
export const assignableRoles = {
  proposal: ['delivery-officer', 'team-lead'],
  project: ['caseworker', 'delivery-officer', 'team-lead'],
} as const satisfies Record<string, readonly Role[]>

/** How many are assigned at once at most: more than a page of any list holds. */
export const mostAtOnce = 100

/** A record to assign, and the version of it that was looked at; without one, whatever it has become. */
export type Chosen = { id: string; version?: number }

/** Which of the chosen are gone or no longer as they were when they were looked at. */
export function changedSince(chosen: readonly Chosen[], rows: readonly { id: string; version: number }[]): string[] {
  const versions = new Map(rows.map(({ id, version }) => [id, version]))
  return chosen
    .filter(({ id, version }) => !versions.has(id) || (version !== undefined && versions.get(id) !== version))
    .map(({ id }) => id)
}
