import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import type { Tx } from '#lib/platform/database/client'
import { isUniqueViolation } from '#lib/platform/database/errors/constraint-errors'
import { lockRows } from '#lib/platform/database/lock'
import { Refused } from '#lib/platform/errors'
import { findColumn } from '#lib/exports/model/definition'
import { describeFilters } from '#lib/catalogue/filters/describe-filters'
import type { Filters } from '#lib/catalogue/filters/filters'
import { staleSave } from '#lib/platform/database/history/stale-save'
import { differingRows, type LabelledText, type Saved } from '#lib/platform/forms/stale-save'
import { getView } from './queries.ts'

type ViewParts = { name: string; filters: Filters; columns: readonly string[] }

/** Keeps columns and filters of the merged export for oneself; the same view again is the one there is. Gives its id; throws Refused. */
export async function saveView(who: Principal, { name, filters, columns }: ViewParts): Promise<string> {
  ensureKnown(columns)
  return uniqueName(() =>
    asActor(who, async (tx) => {
      authorise(who, 'exportView.keep')
      const same = await tx.savedView.findFirst({
        where: { personId: who.id, name, filters: { equals: filters }, columns: { equals: [...columns] } },
        select: { id: true },
      })
      if (same) return same.id
      const data = { personId: who.id, name, filters, columns: [...columns] }
      const { id } = await tx.savedView.create({ data, select: { id: true } })
      return id
    }),
  )
}

type Change = Partial<ViewParts>

/** Changes one's own view; gives both when it is no longer that of `version`, changed in another window. Throws NotFound, Forbidden, Refused. */
export async function changeView(who: Principal, id: string, change: Change, version: number): Promise<Saved> {
  ensureKnown(change.columns ?? [])
  return uniqueName(() =>
    asActor(who, async (tx) => {
      await lockView(tx, id)
      const view = await getView(who, id, tx)
      if (view.version !== version)
        return staleSave(tx, 'saved_view', view, differingRows(inWords(view), inWords({ ...view, ...change })))
      const { columns, ...others } = change
      await tx.savedView.update({
        where: { id },
        data: { ...others, ...(columns && { columns: [...columns] }), version: { increment: 1 } },
        select: { id: true },
      })
      return { stale: false }
    }),
  )
}

/** Deletes one's own view; the files taken by it stay in the record. Deleting it again changes nothing. Throws Forbidden. */
export function deleteView(who: Principal, id: string): Promise<void> {
  return asActor(who, async (tx) => {
    authorise(who, 'exportView.keep')
    await lockView(tx, id)
    const view = await tx.savedView.findUnique({ where: { id }, select: { personId: true } })
    if (!view) return
    authorise(who, 'exportView.use', view)
    await tx.savedView.delete({ where: { id }, select: { id: true } })
  })
}

const inWords = ({ name, filters, columns }: ViewParts): LabelledText[] => [
  { label: 'Name', text: name },
  { label: 'Filters', text: describeFilters(filters) },
  { label: 'Columns', text: columns.map((id) => findColumn(id)?.heading ?? id).join(', ') || 'All columns' },
]

const lockView = (tx: Tx, id: string) => lockRows(tx, 'saved_view', id)

function ensureKnown(columns: readonly string[]) {
  const unknown = columns.filter((id) => !findColumn(id))
  if (unknown.length > 0) throw new Refused(`There is no column ${unknown.join(', ')}`, 'columns')
}

async function uniqueName<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (isUniqueViolation(error, 'name')) throw new Refused('You have a view with this name already', 'name')
    throw error
  }
}
