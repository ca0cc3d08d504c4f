import { db, type Tx } from '#lib/platform/database/client'
import { networkOf } from '#lib/platform/http/network'
import { requestContext } from '#lib/platform/requests/request-context'
import { isRefusal, type AccessDetail, type AccessKind } from './event-types.ts'
import { isFirst } from './repeats.ts'

/**
 * Who did it, and what the audit page tells beside it. Details are codes and ids, never names or addresses: the record cannot be
 * altered, so what may have to be forgotten stays in its own table.
 */
type AccessAbout = {
  personId?: string
  apiKeyId?: string
  detail?: AccessDetail
}
type Row = AccessAbout & { kind: AccessKind; address?: string; requestId?: string }

/**
 * Records that somebody was let in, refused, given a role or handed a file; within a transaction when one is given. The request that is
 * being answered is recorded with it. Refusals are cheap to cause: of those by the same client for the same reason one row a minute is
 * written, and then one that says how many more there were.
 */
export async function recordAccess(kind: AccessKind, about: AccessAbout, tx?: Pick<Tx, 'accessEvent'>): Promise<void> {
  const row: Row = { kind, ...about, ...requestContext() }
  if (tx || !isRefusal(kind)) return write(row, tx)
  const { personId, apiKeyId, detail, address } = row
  const client = apiKeyId ?? personId ?? networkOf(address ?? null)
  const again = (times: number) => write({ ...row, detail: { ...detail, times } })
  if (isFirst(JSON.stringify([kind, client, detail]), again)) await write(row)
}

async function write({ detail = {}, ...row }: Row, tx: Pick<Tx, 'accessEvent'> = db()): Promise<void> {
  await tx.accessEvent.create({ data: { ...row, detail }, select: { id: true } })
}
