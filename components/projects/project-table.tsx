import { DataTable, type Column } from '#components/lists/data-table'
import { type ChosenFilters, listHref } from '#components/filters/filters.ts'
import { projectColumns } from './project-columns.tsx'
import { TickList, withTicks } from '#components/lists/tick-list'
import { paths } from '#lib/paths'
import type { ProjectFilters } from '#lib/casework/projects/list/filters'
import type { ProjectRow } from '#lib/casework/projects/list/list'
import { columnsOf } from '#lib/casework/projects/list/views'

type Props = { rows: readonly ProjectRow[]; caption: string; filters: ProjectFilters; query: ChosenFilters }

/** A view of the list of projects as a table. */
export function ProjectTable({ rows, caption, filters, query }: Props) {
  const columns = columnsOf(filters.scope, filters.view).map((key): Column<ProjectRow> => {
    const { sort, ...column } = projectColumns[key]
    return { ...column, key: sort ?? key, sortable: sort !== undefined }
  })
  return (
    <TickList action={paths.assignMany('project')} rows={rows}>
      <DataTable
        caption={caption}
        captionHidden
        columns={withTicks(columns, rows, ({ school }) => school)}
        rows={rows}
        dense
        sort={{ column: filters.sort, direction: filters.order === 'desc' ? 'descending' : 'ascending' }}
        sortHref={({ column, direction }) =>
          listHref(paths.projects, {
            ...query,
            sort: column,
            order: direction === 'descending' ? 'desc' : 'asc',
            page: undefined,
          })
        }
      />
    </TickList>
  )
}
