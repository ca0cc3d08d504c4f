import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'

type Props = ComponentProps<'details'> & { summary: ReactNode }

/** Help that few need, behind a link that opens it. */
export function Details({ summary, className, children, ...attributes }: Props) {
  return (
    <details className={classes('govuk-details', className)} {...attributes}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  )
}
