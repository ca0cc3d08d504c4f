import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'
import { Tag } from './tag.tsx'

type Props = ComponentProps<'div'> & { tag: ReactNode; tagClassName?: string }

/** How far the service is (Beta) and where to send feedback. */
export function PhaseBanner({ tag, tagClassName, className, children, ...attributes }: Props) {
  return (
    <div className={classes('govuk-phase-banner govuk-width-container', className)} {...attributes}>
      <p className="govuk-phase-banner__content">
        <Tag className={classes('govuk-phase-banner__content__tag', tagClassName)}>{tag}</Tag>
        <span className="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  )
}
