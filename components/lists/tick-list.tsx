import type { ReactNode } from 'react'
import { Button } from '../govuk/button.tsx'
import type { Column } from './data-table.tsx'

/** The id of the first tick box: where the error summary leads when nothing was ticked. */
export const firstTick = 'tick-1'

/** A last column with a tick box for each row that may be assigned; the box sends the row's id. */
export function tickColumn<Row extends { id: string; mayAssign: boolean }, Key extends string>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): Column<Row, Key | 'tick'>[] {
  const tickable = rows.filter(({ mayAssign }) => mayAssign)
  if (tickable.length === 0) return []
  const cell = (row: Row) => {
    const id = `tick-${tickable.indexOf(row) + 1}`
    return (
      row.mayAssign && (
        <div className="govuk-checkboxes govuk-checkboxes--small">
          <div className="govuk-checkboxes__item">
            <input className="govuk-checkboxes__input" id={id} type="checkbox" name="id" value={row.id} />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
              <span className="govuk-visually-hidden">Select {nameOf(row)}</span>
            </label>
          </div>
        </div>
      )
    )
  }
  return [{ key: 'tick', heading: 'Select', cell }]
}

/** A list whose ticked rows are assigned together: a plain GET form around its table. */
export function TickList({
  action,
  rows,
  children,
}: {
  action: string
  rows: readonly { mayAssign: boolean }[]
  children: ReactNode
}) {
  if (!rows.some(({ mayAssign }) => mayAssign)) return children
  return (
    <form action={action} method="get">
      {children}
      <Button kind="secondary">Assign selected</Button>
    </form>
  )
}
