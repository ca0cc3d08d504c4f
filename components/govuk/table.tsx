import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'

export type Cell = {
  content: ReactNode
  numeric?: boolean
  className?: string
  colSpan?: number
  rowSpan?: number
  attributes?: Record<string, unknown>
}
type Props = ComponentProps<'table'> & {
  caption?: ReactNode
  captionClassName?: string
  head?: readonly Cell[]
  rows: readonly (readonly Cell[])[]
  /** The first cell of a row names it. */
  firstCellIsHeader?: boolean
}

/** A table of cells. Lists of records use DataTable, which makes the cells from typed columns. */
export function Table({ caption, captionClassName, head, rows, firstCellIsHeader, className, ...attributes }: Props) {
  return (
    <table className={classes('govuk-table', className)} {...attributes}>
      {caption && <caption className={classes('govuk-table__caption', captionClassName)}>{caption}</caption>}
      {head && (
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {head.map((cell, index) => (
              <TableCell key={index} cell={cell} header="col" />
            ))}
          </tr>
        </thead>
      )}
      <tbody className="govuk-table__body">
        {rows.map((row, index) => (
          <tr key={index} className="govuk-table__row">
            {row.map((cell, index) => (
              <TableCell key={index} cell={cell} header={firstCellIsHeader && index === 0 ? 'row' : undefined} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function TableCell({ cell, header }: { cell: Cell; header?: 'col' | 'row' }) {
  const { content, numeric, className, colSpan, rowSpan, attributes } = cell
  const name = header ? 'govuk-table__header' : 'govuk-table__cell'
  const props = {
    className: classes(name, numeric && `${name}--numeric`, className),
    colSpan,
    rowSpan,
    ...attributes,
  }
  return header ? (
    <th scope={header} {...props}>
      {content}
    </th>
  ) : (
    <td {...props}>{content}</td>
  )
}
