import type pg from 'pg'
import { z } from 'zod'
import { Refused } from '#lib/platform/errors'

/** Transactions and changes are numbered from 1, by numbers that PostgreSQL has 63 bits for. */
const isNumbered = (text: string) => BigInt(text) > 0n && BigInt(text) < 2n ** 63n

const snapshot = z
  .string()
  .max(20_000)
  .regex(/^\d{1,19}:\d{1,19}:(\d{1,19}(,\d{1,19})*)?$/)
  .refine(isOrdered)
const decimal = z.string().regex(/^\d{1,19}$/)
const xid = decimal.refine(isNumbered)
/** 0 is before the first change of a transaction. */
const seq = decimal.refine((text) => BigInt(text) < 2n ** 63n)

/** A cursor as it stands in an address. */
export const cursorText = z.string().regex(/^[\w-]+$/)

const cursor = z.object({
  /** The database's own life: one that was restored from a copy begins another. */
  epoch: z.string().regex(/^[0-9a-f]{8}$/),
  /** The transactions that a reader has the changes of. */
  snapshot: snapshot.optional(),
  /** How far a reader of the feed has come, in the order of delivery. */
  place: z.object({ xid, seq }).optional(),
})

/** What a system has read already. It keeps the text as it is, and gives it back with its next request. */
export type Cursor = z.infer<typeof cursor>

/** A cursor of another life of the database: what its reader has cannot be brought up to date. */
export class CursorGone extends Refused {
  constructor() {
    super('The database was restored since this cursor was given: take the whole export again', 'changedSince')
    this.name = 'CursorGone'
  }
}

/** A cursor as text for an address. */
export const writeCursor = (value: Cursor): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** The cursor of a text, or undefined where it is none of ours. */
export function readCursor(text: string): Cursor | undefined {
  if (!cursorText.safeParse(text).success) return undefined
  try {
    const parsed = cursor.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    return parsed.success && (parsed.data.snapshot ?? parsed.data.place) ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/** The state that a reader has; of one in the middle of the feed, what is before the transaction it has come to. */
export const snapshotOf = ({ snapshot: whole, place }: Cursor): string => whole ?? `${place!.xid}:${place!.xid}:`

/** The epoch of a database: changes when it is restored into another, or turned back. */
export async function epochOf(client: Pick<pg.Pool, 'query'>): Promise<string> {
  const { rows } = await client.query<{ epoch: string }>(
    `select left(md5(concat_ws('.', system_identifier, timeline_id, oid)), 8) as epoch
     from pg_control_system(), pg_control_checkpoint(), pg_database where datname = current_database()`,
  )
  return rows[0]!.epoch
}

/** Whether PostgreSQL would take it for a snapshot. */
function isOrdered(text: string): boolean {
  const [xmin, xmax, running = ''] = text.split(':')
  const all = [xmin!, ...running.split(',').filter(Boolean)].map(BigInt)
  return (
    isNumbered(xmin!) &&
    isNumbered(xmax!) &&
    all.every((xid, index) => index < 2 || xid > all[index - 1]!) &&
    all.every((xid) => xid >= all[0]! && xid <= BigInt(xmax!)) &&
    all.slice(1).every((xid) => xid < BigInt(xmax!))
  )
}
