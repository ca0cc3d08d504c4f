import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'

export type LegendProps = { legend?: ReactNode; legendClassName?: string; legendIsHeading?: boolean }
type Props = ComponentProps<'fieldset'> & LegendProps

/** Inputs that answer one question, which is the legend. */
export function Fieldset({ legend, legendClassName, legendIsHeading, className, children, ...attributes }: Props) {
  return (
    <fieldset className={classes('govuk-fieldset', className)} {...attributes}>
      {legend && (
        <legend className={classes('govuk-fieldset__legend', legendClassName)}>
          {legendIsHeading ? <h1 className="govuk-fieldset__heading">{legend}</h1> : legend}
        </legend>
      )}
      {children}
    </fieldset>
  )
}
