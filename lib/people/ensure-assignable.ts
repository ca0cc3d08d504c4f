import type { Tx } from '#lib/platform/database/client'
import { Refused } from '#lib/platform/errors'
import type { Role } from '#lib/labels'

/** Says no when somebody is not active or holds none of the roles that can be given the work. Nobody can always be given it. */
export async function ensureAssignable(
  tx: Tx,
  personId: string | null,
  { roles, message, field }: { roles: readonly Role[]; message: string; field: string },
): Promise<void> {
  if (personId === null) return
  const where = { id: personId, deactivatedAt: null, roles: { some: { role: { in: [...roles] } } } }
  if ((await tx.person.count({ where })) === 0) throw new Refused(message, field)
}
