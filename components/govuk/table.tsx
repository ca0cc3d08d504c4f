import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'

export type Cell = {
  content: ReactNode
  /** The name of a column whose heading is more than text: a link that sorts. */
  heading?: string
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
  /** On narrow screens the cells of a row stand below each other, each with its heading. */
  stacks?: boolean
}

/** A table of cells. Lists of records use DataTable, which makes the cells from typed columns. */
export function Table({ caption, captionClassName, head, rows, firstCellIsHeader, stacks, ...props }: Props) {
  const { className, ...attributes } = props
  // Some browsers forget that what is no longer drawn as a table still is one; the roles remind them.
  const is = (role: string) => (stacks ? { role } : {})
  const headings = stacks
    ? head?.map(({ heading, content }) => heading ?? (typeof content === 'string' ? content : ''))
    : []
  return (
    <table
      className={classes('govuk-table', stacks && 'app-table--stacks', className)}
      {...is('table')}
      {...attributes}
    >
      {caption && <caption className={classes('govuk-table__caption', captionClassName)}>{caption}</caption>}
      {head && (
        <thead className="govuk-table__head" {...is('rowgroup')}>
          <tr className="govuk-table__row" {...is('row')}>
            {head.map((cell, index) => (
              <TableCell key={index} cell={cell} header="col" {...is('columnheader')} />
            ))}
          </tr>
        </thead>
      )}
      <tbody className="govuk-table__body" {...is('rowgroup')}>
        {rows.map((row, index) => (
          <tr key={index} className="govuk-table__row" {...is('row')}>
            {row.map((cell, index) => {
              const isHeader = firstCellIsHeader && index === 0
              return (
                <TableCell
                  key={index}
                  cell={cell}
                  header={isHeader ? 'row' : undefined}
                  {...is(isHeader ? 'rowheader' : 'cell')}
                  data-heading={headings?.[index]}
                />
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CellProps = { cell: Cell; header?: 'col' | 'row'; role?: string; 'data-heading'?: string }

function TableCell({ cell, header, ...more }: CellProps) {
  const { content, numeric, className, colSpan, rowSpan, attributes } = cell
  const name = header ? 'govuk-table__header' : 'govuk-table__cell'
  const props = {
    className: classes(name, numeric && `${name}--numeric`, className),
    colSpan,
    rowSpan,
    ...more,
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
