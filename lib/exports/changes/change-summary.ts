import type pg from 'pg'
import type { Principal } from '#lib/principal'
import { takeableExport, type Wanted } from '#lib/exports/definitions/authorised-export'
import type { Filters } from '#lib/catalogue/filters/filters'
import { changedRowsWithin, settle, type ChangedRow, type Span } from '#lib/exports/diff/row-diff'
import { changedCells, type ChangedCell } from '#lib/exports/diff/cell-diff'
import { enter, reading } from '#lib/exports/point-in-time/read-transaction'
import { schoolsOf, type ProjectSchool } from '#lib/exports/diff/schools'
import type { Since } from '#lib/exports/point-in-time/change-baseline'
import { findSince } from '#lib/exports/downloads/baseline'

/** More than this is only for files. */
const most = { writes: 200_000, projects: 10_000 }

/** So many rows that came or left are named, and so many changed cells told. */
const named = 50
const told = 100

/** Whether a column says who changed a project last, or when. */
const isLastChange = (columnId: string) => columnId.startsWith('last_changed_')

/** What has changed in an export since a state, in short. */
export type WhatChanged = {
  counts: Record<ChangedRow['change'], number>
  /** The first rows that came into the export, and that left it. */
  added: ProjectSchool[]
  removed: ProjectSchool[]
  /** The first cells that changed, in rows that were there before; `isAll` where there are no others. */
  cells: ChangedCell[]
  isAll: boolean
}

type Asked = { filters: Filters; since: Since }

/**
 * What has changed in an export since a state, under these filters; undefined where it is too much to compare while somebody waits. Throws
 * NotFound and Forbidden, and Refused where there is no such state.
 */
export async function whatChanged(
  who: Principal,
  wanted: Wanted,
  { filters, since }: Asked,
): Promise<WhatChanged | undefined> {
  const definition = await takeableExport(who, wanted)
  const past = await findSince(who, wanted.exportId, since)
  return reading(undefined, async (client) => {
    const span = { definition, filters, since: await settle(client, past) }
    const rows = await changedRowsWithin(client, span, most)
    return rows && summarise(client, span, rows)
  })
}

async function summarise(client: pg.PoolClient, span: Span, rows: readonly ChangedRow[]): Promise<WhatChanged> {
  const { added = [], removed = [], changed = [] } = Object.groupBy(rows, ({ change }) => change)
  // A row that changed has a cell that did.
  const cells = await cellsOf(client, span, changed.slice(0, told))
  return {
    counts: { added: added.length, removed: removed.length, changed: changed.length },
    added: await schoolsNow(client, added),
    removed: await schoolsNow(client, removed),
    cells,
    isAll: cells.length < told,
  }
}

async function schoolsNow(client: pg.PoolClient, rows: readonly ChangedRow[]): Promise<ProjectSchool[]> {
  await enter(client, undefined)
  const schools = await schoolsOf(
    client,
    rows.slice(0, named).map(({ projectId }) => projectId),
  )
  return [...schools.values()].toSorted((a, b) => a.name.localeCompare(b.name))
}

async function cellsOf(client: pg.PoolClient, span: Span, rows: readonly ChangedRow[]): Promise<ChangedCell[]> {
  const cells: ChangedCell[] = []
  for await (const cell of changedCells(client, span, rows)) {
    // Who changed a project last, and when, is told with each cell: such columns only where nothing else in the row has changed.
    const other = cells.at(-1)?.projectId === cell.projectId ? cells.at(-1) : undefined
    if (other && isLastChange(cell.columnId)) continue
    if (other && isLastChange(other.columnId)) cells.pop()
    cells.push(cell)
    if (cells.length === told) break
  }
  return cells
}
