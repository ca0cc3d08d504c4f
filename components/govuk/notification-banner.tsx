import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'
import { Enhanced } from './enhanced.tsx'

type Props = Omit<ComponentProps<'div'>, 'title'> & {
  success?: boolean
  title?: ReactNode
  titleId?: string
  headingLevel?: 2 | 3 | 4
  /** One sentence, drawn as a heading; `children` for more. */
  text?: ReactNode
  disableAutoFocus?: boolean
}

/** Something to know on this page; a success takes the focus when the page opens. One a page, before the heading. */
export function NotificationBanner({
  success = false,
  title = success ? 'Success' : 'Important',
  titleId = 'govuk-notification-banner-title',
  headingLevel = 2,
  text,
  disableAutoFocus,
  className,
  children,
  ...attributes
}: Props) {
  const Heading = `h${headingLevel}` as const
  return (
    <Enhanced
      module="govuk-notification-banner"
      className={classes('govuk-notification-banner', success && 'govuk-notification-banner--success', className)}
      role={success ? 'alert' : 'region'}
      aria-labelledby={titleId}
      data-disable-auto-focus={disableAutoFocus}
      {...attributes}
    >
      <div className="govuk-notification-banner__header">
        <Heading className="govuk-notification-banner__title" id={titleId}>
          {title}
        </Heading>
      </div>
      <div className="govuk-notification-banner__content">
        {text && <p className="govuk-notification-banner__heading">{text}</p>}
        {children}
      </div>
    </Enhanced>
  )
}
