import type { ComponentProps } from 'react'
import { classes } from './classes.ts'

type Props = ComponentProps<'div'> & { iconText?: string }

/** Something with consequences, such as an action that cannot be undone. */
export function WarningText({ iconText = 'Warning', className, children, ...attributes }: Props) {
  return (
    <div className={classes('govuk-warning-text', className)} {...attributes}>
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{iconText}</span> {children}
      </strong>
    </div>
  )
}
