import type { Tx } from '#lib/platform/database/client'
import { raw } from '#lib/platform/database/sql'

export type WatchedTable =
  | 'project_group'
  | 'new_trust'
  | 'local_authority'
  | 'director'
  | 'proposal'
  | 'project'
  | 'contact'
  | 'note'
  | 'person'
  | 'saved_view'
  | 'export_question'

/** Who changed a record of a watched table last, and when. */
export async function lastChangeOf(tx: Tx, table: WatchedTable, id: string) {
  const [last] = await tx.$queryRaw<{ savedBy: string; savedAt: Date }[]>`
    select person.first_name || ' ' || person.last_name as "savedBy", change.at as "savedAt"
    from ${raw(`history.${table}`)} as change join person on person.id = change.actor
    where change.id = ${id}::uuid order by change.seq desc limit 1`
  return last!
}
