/** What a list of projects is asked for to show the rows behind a figure. */
export type ListQuery = Readonly<Record<string, string | readonly string[]>>

/** A line of a table. `lists` holds, for each figure, the list that shows what it counts, where there is such a list. */
export type StatisticsRow = {
  key: string
  label: string
  values: readonly (number | null)[]
  lists: readonly (ListQuery | undefined)[]
  /** Sums are in the table alone: a chart compares their parts. */
  isSum?: boolean
}

/** Figures with a chart: what the page draws and its file holds. */
export type StatisticsTable = {
  /** Its place in the address of the file. */
  key: string
  title: string
  /** What is counted, in a sentence. */
  about: string
  /** What the first column names. */
  heading: string
  columns: readonly string[]
  rows: readonly StatisticsRow[]
  /** How it is drawn, and how many of its columns are: the sum stands after them. */
  chart: 'stacked' | 'ranges'
  drawn: number
  /** Labels short enough to stand beside their bars. */
  shortLabels?: boolean
}

type Part<Cell> = { label: string; is: (cell: Cell) => boolean; list?: ListQuery }
type Shape<Cell> = Omit<StatisticsTable, 'columns' | 'rows' | 'chart' | 'drawn'> & {
  /** The filters that all of its lists share. */
  base: ListQuery
  columns: readonly Part<Cell>[]
  /** What the last column, the sum, asks of its lists; no such column where it is absent. */
  inAll?: ListQuery
  rows: readonly (Part<Cell> & { key: string; isSum?: boolean })[]
}

/** Counts what belongs to each line and column. A figure has its list where both know theirs. */
export function tabulate<Cell extends { count: number }>(
  cells: readonly Cell[],
  { base, columns, inAll, rows, ...about }: Shape<Cell>,
): StatisticsTable {
  const sums: Part<Cell>[] =
    inAll && columns.length > 1
      ? [{ label: 'In all', is: (cell) => columns.some(({ is }) => is(cell)), list: inAll }]
      : []
  const shown = [...columns, ...sums]
  return {
    ...about,
    columns: shown.map(({ label }) => label),
    chart: 'stacked',
    drawn: columns.length,
    rows: rows.map((row) => {
      const own = cells.filter(row.is)
      const values = shown.map(({ is }) => own.reduce((sum, cell) => sum + (is(cell) ? cell.count : 0), 0))
      const lists = shown.map(({ list }, place) =>
        row.list && list && values[place]! > 0 ? { scope: 'all', ...base, ...row.list, ...list } : undefined,
      )
      return { key: row.key, label: row.label, values, lists, isSum: row.isSum }
    }),
  }
}
