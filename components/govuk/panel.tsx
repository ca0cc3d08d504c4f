import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'

type Props = Omit<ComponentProps<'div'>, 'title'> & {
  title: ReactNode
  headingLevel?: 1 | 2 | 3 | 4
  /** Interrupts with something to know before going on, instead of confirming that something is done. */
  interruption?: boolean
  /** Buttons and links of a panel that interrupts. */
  actions?: ReactNode
}

/** The main message of a confirmation page, or of a page that interrupts. */
export function Panel({ title, headingLevel = 1, interruption, actions, className, children, ...attributes }: Props) {
  const Heading = `h${headingLevel}` as const
  const variant = interruption ? 'govuk-panel--interruption' : 'govuk-panel--confirmation'
  return (
    <div className={classes('govuk-panel', variant, className)} {...attributes}>
      <Heading className="govuk-panel__title">{title}</Heading>
      {children && <div className="govuk-panel__body">{children}</div>}
      {interruption && actions && (
        <div className="govuk-panel__actions">
          <div className="govuk-button-group">{actions}</div>
        </div>
      )}
    </div>
  )
}
