import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'
import { Enhanced } from './enhanced.tsx'

export type ErrorLink = { text: ReactNode; href?: string; attributes?: Record<string, unknown> }
type Props = Omit<ComponentProps<'div'>, 'title'> & {
  errors: readonly ErrorLink[]
  title?: ReactNode
  description?: ReactNode
  disableAutoFocus?: boolean
}

/** What to put right on this page, first in its main content; takes the focus when the page opens. */
export function ErrorSummary({
  errors,
  title = 'There is a problem',
  description,
  disableAutoFocus,
  className,
  ...attributes
}: Props) {
  return (
    <Enhanced
      module="govuk-error-summary"
      className={classes('govuk-error-summary', className)}
      data-disable-auto-focus={disableAutoFocus}
      {...attributes}
    >
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          {description && <p>{description}</p>}
          {errors.length > 0 && (
            <ul className="govuk-list govuk-error-summary__list">
              {errors.map(({ text, href, attributes }, index) => (
                <li key={href ?? index}>
                  {href ? (
                    <a href={href} {...attributes}>
                      {text}
                    </a>
                  ) : (
                    text
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </Enhanced>
  )
}
