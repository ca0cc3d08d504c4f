import type { ReactNode } from 'react'
import { classes } from '#components/govuk/classes.ts'
import { type Cell, Table } from '#components/govuk/table'

type Direction = 'ascending' | 'descending'
type Sort<Key extends string = string> = { column: Key; direction: Direction }

export type Column<Row, Key extends string = string> = {
  key: Key
  heading: string
  cell: (row: Row) => ReactNode
  numeric?: boolean
  sortable?: boolean
  className?: string
}

type Props<Row, Key extends string> = {
  /** What the table lists; drawn for screen readers alone where the page's heading says the same. */
  caption: string
  captionHidden?: boolean
  /** The first column names its row. */
  columns: readonly Column<Row, Key>[]
  rows: readonly Row[]
  sort?: Sort<Key>
  /** The address of the same list in another order. */
  sortHref?: (sort: Sort<Key>) => string
  dense?: boolean
}

/** Records as a table. Headings of sortable columns are links, so sorting covers the whole list and works without JavaScript. */
export function DataTable<Row, Key extends string>({ caption, columns, rows, dense, ...props }: Props<Row, Key>) {
  const head = columns.map((column): Cell => {
    const { key, heading, numeric, className } = column
    if (!column.sortable || !props.sortHref) return { content: heading, numeric, className }
    const current = props.sort?.column === key ? props.sort.direction : undefined
    const direction = current === 'ascending' ? 'descending' : 'ascending'
    const link = (
      <a className="app-sort" href={props.sortHref({ column: key, direction })}>
        {heading}
      </a>
    )
    return { content: link, heading, numeric, className, attributes: { 'aria-sort': current ?? 'none' } }
  })
  const cells = rows.map((row) =>
    columns.map(({ cell, numeric, className }): Cell => ({ content: cell(row), numeric, className })),
  )
  return (
    <ScrollBox label={caption}>
      <Table
        caption={caption}
        captionClassName={props.captionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption--m'}
        className={classes(dense && 'app-table--dense')}
        firstCellIsHeader
        stacks
        head={head}
        rows={cells}
      />
    </ScrollBox>
  )
}

/** A box that scrolls sideways by itself, by keyboard too, so that a wide table does not widen the page. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the focus
    <section className="app-table-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
