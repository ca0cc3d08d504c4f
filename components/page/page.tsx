import type { ReactNode } from 'react'
import { BackLink } from '#components/govuk/back-link'
import { type ErrorLink, ErrorSummary } from '#components/govuk/error-summary'
import { NotificationBanner } from '#components/govuk/notification-banner'
import { serviceName } from './service.ts'

export type PageProps = {
  /** The h1, and the start of the browser's title. */
  title: string
  /** Replaces `title` in the browser's title alone: `Projects (page 2 of 9)`. */
  documentTitle?: string
  /** What the page is about, above the heading: a school's name. */
  caption?: ReactNode
  back?: { href: string; text?: string }
  errors?: readonly ErrorLink[]
  /** What has just been done, after a redirect: `Note added`. */
  success?: ReactNode
  /** `full` for lists and tables; text reads best in two thirds. */
  width?: 'two-thirds' | 'full'
  /** The h1 is inside `children`: the legend of a page that asks one thing. */
  headingInside?: boolean
  children: ReactNode
}

/** One screen: browser title, back link, main content with its heading, and above it what went wrong or well. */
export function Page({ title, documentTitle = title, caption, back, width = 'two-thirds', ...props }: PageProps) {
  const { errors = [], success, headingInside = false, children } = props
  return (
    <>
      <title>{`${errors.length > 0 ? 'Error: ' : ''}${documentTitle} - ${serviceName}`}</title>
      {back && (
        <nav aria-label="Back">
          <BackLink href={back.href}>{back.text}</BackLink>
        </nav>
      )}
      <main className="govuk-main-wrapper" id="main-content">
        <div className="govuk-grid-row">
          <div className={`govuk-grid-column-${width}`}>
            {errors.length > 0 && <ErrorSummary errors={errors} />}
            {success && errors.length === 0 && <NotificationBanner success text={success} />}
            {caption && <span className="govuk-caption-l">{caption}</span>}
            {!headingInside && <h1 className="govuk-heading-l">{title}</h1>}
            {children}
          </div>
        </div>
      </main>
    </>
  )
}
