import type { ReactNode } from 'react'
import { Button } from '#components/govuk/button'
import type { Column } from './data-table.tsx'

/** The id of the first tick box: where the error summary leads when nothing was ticked. */
export const firstTick = 'tick-1'

/** The columns with a tick box before the name of each row that may be assigned; the box sends the row's id. */
export function withTicks<Row extends { id: string; mayAssign: boolean }, Key extends string>(
  [name, ...others]: readonly Column<Row, Key>[],
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): readonly Column<Row, Key>[] {
  const tickable = rows.filter(({ mayAssign }) => mayAssign)
  if (!name || tickable.length === 0) return name ? [name, ...others] : []
  const cell = (row: Row) => (
    <div className="app-ticked">
      {row.mayAssign && (
        <Tick id={`tick-${tickable.indexOf(row) + 1}`} value={row.id} label={`Select ${nameOf(row)}`} />
      )}
      <div>{name.cell(row)}</div>
    </div>
  )
  return [{ ...name, cell }, ...others]
}

const Tick = ({ id, value, label }: { id: string; value: string; label: string }) => (
  <div className="govuk-checkboxes govuk-checkboxes--small">
    <div className="govuk-checkboxes__item">
      <input className="govuk-checkboxes__input" id={id} type="checkbox" name="id" value={value} />
      <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
        <span className="govuk-visually-hidden">{label}</span>
      </label>
    </div>
  </div>
)

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
