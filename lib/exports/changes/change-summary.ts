import type pg from 'pg'
import type { Principal } from '#lib/principal'
import { getAuthorisedExport, type ExportSelection } from '#lib/exports/definitions/authorised-export'
import type { Filters } from '#lib/catalogue/filters/filters'
import { changedRowsWithin, resolveSnapshot, type ChangedRow, type Comparison } from '#lib/exports/diff/row-diff'
import { changedCells, type ChangedCell } from '#lib/exports/diff/cell-diff'
import { setReadPoint, withReadTransaction } from '#lib/exports/point-in-time/read-transaction'
import { schoolsOf, type ProjectSchool } from '#lib/exports/diff/schools'
import type { ChangeBaseline } from '#lib/exports/point-in-time/change-baseline'
import { resolveBaseline } from '#lib/exports/downloads/baseline'

/** More than this is only for files. */
const compareLimits = { writes: 200_000, projects: 10_000 }

/** So many rows that came or left are named, and so many changed cells told. */
const maxNamedRows = 50
const maxListedCells = 100

/** Whether a column says who changed a project last, or when. */
const isLastChange = (columnId: string) => columnId.startsWith('last_changed_')

/** What has changed in an export since a state, in short. */
export type ChangeSummary = {
  counts: Record<ChangedRow['change'], number>
  /** The first rows that came into the export, and that left it. */
  added: ProjectSchool[]
  removed: ProjectSchool[]
  /** The first cells that changed, in rows that were there before; `isAll` where there are no others. */
  cells: ChangedCell[]
  isAll: boolean
}

type SummaryOptions = { filters: Filters; since: ChangeBaseline }

/**
 * What has changed in an export since a state, under these filters; undefined where it is too much to compare while somebody waits. Throws
 * NotFound and Forbidden, and Refused where there is no such state.
 */
export async function getChangeSummary(
  who: Principal,
  wanted: ExportSelection,
  { filters, since }: SummaryOptions,
): Promise<ChangeSummary | undefined> {
  const definition = await getAuthorisedExport(who, wanted)
  const past = await resolveBaseline(who, wanted.exportId, since)
  return withReadTransaction(undefined, async (client) => {
    const span = { definition, filters, since: await resolveSnapshot(client, past) }
    const rows = await changedRowsWithin(client, span, compareLimits)
    return rows && summarise(client, span, rows)
  })
}

async function summarise(client: pg.PoolClient, span: Comparison, rows: readonly ChangedRow[]): Promise<ChangeSummary> {
  const { added = [], removed = [], changed = [] } = Object.groupBy(rows, ({ change }) => change)
  // A row that changed has a cell that did.
  const cells = await cellsOf(client, span, changed.slice(0, maxListedCells))
  return {
    counts: { added: added.length, removed: removed.length, changed: changed.length },
    added: await schoolsNow(client, added),
    removed: await schoolsNow(client, removed),
    cells,
    isAll: cells.length < maxListedCells,
  }
}

async function schoolsNow(client: pg.PoolClient, rows: readonly ChangedRow[]): Promise<ProjectSchool[]> {
  await setReadPoint(client, undefined)
  const schools = await schoolsOf(
    client,
    rows.slice(0, maxNamedRows).map(({ projectId }) => projectId),
  )
  return [...schools.values()].toSorted((a, b) => a.name.localeCompare(b.name))
}

async function cellsOf(client: pg.PoolClient, span: Comparison, rows: readonly ChangedRow[]): Promise<ChangedCell[]> {
  const cells: ChangedCell[] = []
  for await (const cell of changedCells(client, span, rows)) {
    // Who changed a project last, and when, is told with each cell: such columns only where nothing else in the row has changed.
    const other = cells.at(-1)?.projectId === cell.projectId ? cells.at(-1) : undefined
    if (other && isLastChange(cell.columnId)) continue
    if (other && isLastChange(other.columnId)) cells.pop()
    cells.push(cell)
    if (cells.length === maxListedCells) break
  }
  return cells
}
