import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { sql } from '#lib/platform/database/sql'
import { openList } from '#lib/exports/files/list-file'
import type { ProjectFilters } from './filters.ts'
import { fileColumns } from './list-columns.ts'
import { all, chosenBy } from './list-conditions.ts'
import { joinsOf } from './list-shown.ts'
import { authoriseView, orderOf } from './list.ts'
import { columnsOf } from './views.ts'

/** A view of the list of projects under these filters as a CSV file, all pages in the list's order. Throws Forbidden. */
export async function openProjectList(who: Principal, filters: ProjectFilters, { bom }: { bom: boolean }) {
  authorise(who, 'list.download')
  authoriseView(who, filters.view)
  const chosen = all(chosenBy(who, filters))
  const columns = columnsOf(filters.scope, filters.view)
  return openList(who, {
    name: 'projects',
    columns: fileColumns(columns),
    rows: sql`from project p ${joinsOf(columns)} where ${chosen} order by ${orderOf(filters)}`,
    counted: sql`from project p where ${chosen}`,
    filters,
    bom,
  })
}
