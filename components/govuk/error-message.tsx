import type { ComponentProps } from 'react'
import { classes } from './classes.ts'

type Props = ComponentProps<'p'> & { prefix?: string }

/** What to put right, beside its input. The hidden prefix tells screen readers that it is an error. */
export function ErrorMessage({ prefix = 'Error', className, children, ...attributes }: Props) {
  return (
    <p className={classes('govuk-error-message', className)} {...attributes}>
      {prefix && <span className="govuk-visually-hidden">{prefix}:</span>} {children}
    </p>
  )
}
