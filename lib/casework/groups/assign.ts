import type { Principal } from '#lib/principal'
import { ensureAssignable } from '#lib/people/ensure-assignable'
import { assignableRoles } from '#lib/access/permissions/roles'
import type { Tx } from '#lib/platform/database/client'
import { staleSave } from '#lib/platform/database/history/stale-save'
import { fullNameOf, nameSelect } from '#lib/full-name'
import type { Saved } from '#lib/platform/forms/stale-save'
import { assignUnassigned } from './members.ts'

type Assigned = { id: string; officerId: string | null; version: number }
const of = {
  project_group: { members: (id: string) => ({ groupId: id }) },
  new_trust: { members: (id: string) => ({ newTrustId: id }) },
}

/**
 * Gives a group or a new trust to an officer, or to nobody; with it each of its proposals that nobody has. An officer who was chosen since
 * `version` is not replaced: both are given. Throws Refused when the person cannot hold proposals.
 */
export async function assignGroupOfficer(
  tx: Tx,
  who: Principal,
  table: keyof typeof of,
  { id, officerId: before, version: current }: Assigned,
  { officerId, version }: { officerId: string | null; version: number },
): Promise<Saved> {
  await ensureAssignable(tx, officerId, {
    roles: assignableRoles.proposal,
    message: 'Select somebody from the list: an active delivery officer or team lead',
    field: 'officerId',
  })
  if (before !== officerId && current !== version) {
    const people = await tx.person.findMany({
      where: { id: { in: [before, officerId].filter((one) => one !== null) } },
      select: { id: true, ...nameSelect },
    })
    const nameOf = (personId: string | null) =>
      fullNameOf(people.find((one) => one.id === personId) ?? null) ?? 'Nobody'
    const rows = [{ label: 'Delivery officer', theirs: nameOf(before), yours: nameOf(officerId) }]
    return staleSave(tx, table, { id, version: current }, rows)
  }
  const change = { where: { id }, data: { officerId, version: { increment: 1 } }, select: { id: true } }
  if (before !== officerId) await (table === 'new_trust' ? tx.newTrust.update(change) : tx.projectGroup.update(change))
  if (officerId) await assignUnassigned(tx, who, of[table].members(id), officerId)
  return { stale: false }
}
