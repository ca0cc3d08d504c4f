import type { Tx } from '#lib/platform/database/client'
import { raw } from '#lib/platform/database/sql'
import { NotFound } from '#lib/platform/errors'
import { staleSave } from '#lib/platform/database/history/stale-save'
import { fullNameOf, nameSelect } from '#lib/full-name'
import type { Stale } from '#lib/platform/forms/stale-save'

const holders = {
  project: { column: 'caseworker_id', label: 'Assigned to', noun: 'Project' },
  proposal: { column: 'officer_id', label: 'Delivery officer', noun: 'Proposal' },
} as const

/**
 * What somebody who would have assigned a record has to see first: who was given it since the version that they looked at. Where something
 * else of the record changed, only the version to go on with. Throws NotFound.
 */
export async function staleAssignment(
  tx: Tx,
  of: keyof typeof holders,
  { id, version }: { id: string; version: number },
  wantedId: string | null,
): Promise<Stale | { stale: false; version: number }> {
  const { column, label, noun } = holders[of]
  const [row] = await tx.$queryRaw<{ version: number; holderId: string | null; beforeId: string | null }[]>`
    select version, ${raw(column)} as "holderId", (
      select ${raw(column)} from history.${raw(of)} as past
      where past.id = record.id and past.version <= ${version} order by past.seq desc limit 1
    ) as "beforeId" from ${raw(of)} as record where record.id = ${id}::uuid`
  if (!row) throw new NotFound(noun)
  if (row.holderId === row.beforeId) return { stale: false, version: row.version }
  const people = await tx.person.findMany({
    where: { id: { in: [row.holderId, wantedId].filter((one) => one !== null) } },
    select: { id: true, ...nameSelect },
  })
  const nameOf = (personId: string | null) => fullNameOf(people.find((one) => one.id === personId) ?? null) ?? 'Nobody'
  const rows = [{ label, theirs: nameOf(row.holderId), yours: nameOf(wantedId) }]
  return staleSave(tx, of, { id, version: row.version }, rows)
}
