import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'

type Crumb = { text: ReactNode; href?: string; attributes?: Record<string, unknown> }
type Props = ComponentProps<'nav'> & { items: readonly Crumb[]; label?: string; collapseOnMobile?: boolean }

/** The way from the home page to here; the page itself has no `href`. */
export function Breadcrumbs({ items, label = 'Breadcrumb', collapseOnMobile, className, ...attributes }: Props) {
  const collapse = collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile'
  return (
    <nav className={classes('govuk-breadcrumbs', className, collapse)} aria-label={label} {...attributes}>
      <ol className="govuk-breadcrumbs__list">
        {items.map(({ text, href, attributes }, index) => (
          <li key={index} className="govuk-breadcrumbs__list-item" aria-current={href ? undefined : 'page'}>
            {href ? (
              <a className="govuk-breadcrumbs__link" href={href} {...attributes}>
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
