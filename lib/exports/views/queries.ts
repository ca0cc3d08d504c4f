import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db, type Tx } from '#lib/platform/database/client'
import { found } from '#lib/platform/errors'
import { exportFilters } from '#lib/catalogue/filters/filters'

const select = { id: true, personId: true, name: true, filters: true, columns: true, version: true } as const
const most = 100

/** The views of the merged export that somebody keeps, by name. Throws Forbidden. */
export async function listViews(who: Principal) {
  authorise(who, 'exportView.keep')
  const rows = await db().savedView.findMany({
    where: { personId: who.id },
    orderBy: { name: 'asc' },
    take: most,
    select,
  })
  return rows.map(toView)
}

/** One of one's own views. Throws NotFound and Forbidden. */
export async function getView(who: Principal, id: string, tx: Pick<Tx, 'savedView'> = db()) {
  const row = found(await tx.savedView.findUnique({ where: { id }, select }), 'View')
  authorise(who, 'exportView.use', row)
  return toView(row)
}

export type ViewDetails = Awaited<ReturnType<typeof getView>>

const toView = <Row extends { filters: unknown }>(row: Row) => ({ ...row, filters: exportFilters.parse(row.filters) })
