import { db, type Tx } from './client.ts'
import { raw } from './sql.ts'

/**
 * The tables whose rows a command locks, in the order in which one transaction locks them: two commands that need rows of the same
 * tables wait for one another and never for ever. A draft comes before what it creates, a proposal before what it belongs to and
 * before its projects.
 */
const lockOrder = [
  'draft',
  'person',
  'proposal',
  'project_group',
  'new_trust',
  'project',
  'local_authority',
  'saved_view',
  'export_question',
] as const
type LockedTable = (typeof lockOrder)[number]

type Options = {
  /** The column that the ids are of: `id` unless it says otherwise. */
  by?: 'id' | 'group_id' | 'new_trust_id' | 'proposal_id'
  /** `share` lets others do the same, and keeps the rows from changing. */
  strength?: 'update' | 'share'
}

/**
 * Locks rows of a table until the end of the transaction, in the order of their ids; a row that does not exist is passed over. Read
 * them afterwards: they may have changed while this waited. Throws an Error where the transaction has locked a later table already.
 */
export async function lockRows(
  tx: Tx,
  table: LockedTable,
  ids: string | readonly string[],
  { by = 'id', strength = 'update' }: Options = {},
): Promise<void> {
  if (tx !== db()) checkOrder(tx, table)
  await tx.$queryRaw`
    select id from ${raw(table)} where ${raw(by)} = any(${[ids].flat()}::uuid[])
    order by id for ${raw(strength)}`
}

const lastLocked = new WeakMap<Tx, number>()

function checkOrder(tx: Tx, table: LockedTable): void {
  const place = lockOrder.indexOf(table)
  const last = lastLocked.get(tx) ?? 0
  if (place < last) throw new Error(`${table} is locked before ${lockOrder[last]}: lib/platform/database/lock.ts`)
  lastLocked.set(tx, place)
}
