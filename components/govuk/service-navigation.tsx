import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'
import { Enhanced } from './enhanced.tsx'

type NavigationItem = {
  text: ReactNode
  href?: string
  /** This very page. */
  current?: boolean
  /** A page below this one. */
  active?: boolean
  attributes?: Record<string, unknown>
}
type Props = ComponentProps<'div'> & {
  serviceName?: ReactNode
  serviceUrl?: string
  navigation?: readonly NavigationItem[]
  navigationLabel?: string
  menuButtonText?: string
  /** After the navigation: here, who is signed in. `endInline` keeps it on the same line where there is room. */
  end?: ReactNode
  endInline?: boolean
}

/** The service's name and its main sections, below the header. */
export function ServiceNavigation({ serviceName, serviceUrl, navigation = [], end, className, ...props }: Props) {
  const { menuButtonText = 'Menu', navigationLabel = menuButtonText, endInline, ...attributes } = props
  // A landmark of its own where it holds more than the navigation, which is a landmark already.
  const landmark = serviceName || end ? { as: 'section' as const, 'aria-label': 'Service information' } : {}
  return (
    <Enhanced
      module="govuk-service-navigation"
      className={classes('govuk-service-navigation', className)}
      {...landmark}
      {...(attributes as object)}
    >
      <div className={classes('govuk-width-container', endInline && 'govuk-service-navigation__inlining-container')}>
        <div className="govuk-service-navigation__container">
          {serviceName && (
            <span className="govuk-service-navigation__service-name">
              {serviceUrl ? (
                <a href={serviceUrl} className="govuk-service-navigation__link">
                  {serviceName}
                </a>
              ) : (
                <span className="govuk-service-navigation__text">{serviceName}</span>
              )}
            </span>
          )}
          {navigation.length > 0 && (
            <nav aria-label={navigationLabel} className="govuk-service-navigation__wrapper">
              {navigation.length > 1 && (
                <button
                  type="button"
                  className="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
                  aria-controls="navigation"
                  hidden
                  // oxlint-disable-next-line jsx-a11y/no-aria-hidden-on-focusable -- the script shows it on small screens
                  aria-hidden="true"
                >
                  {menuButtonText}
                </button>
              )}
              <ul className="govuk-service-navigation__list" id="navigation">
                {navigation.map((item, index) => (
                  <Item key={item.href ?? index} {...item} />
                ))}
              </ul>
            </nav>
          )}
        </div>
        {end}
      </div>
    </Enhanced>
  )
}

function Item({ text, href, current = false, active = current, attributes }: NavigationItem) {
  const ariaCurrent = current ? 'page' : active ? 'true' : undefined
  // Strong text marks the section for those who see their own colours.
  const content = active ? <strong className="govuk-service-navigation__active-fallback">{text}</strong> : text
  return (
    <li className={classes('govuk-service-navigation__item', active && 'govuk-service-navigation__item--active')}>
      {href ? (
        <a className="govuk-service-navigation__link" href={href} aria-current={ariaCurrent} {...attributes}>
          {content}
        </a>
      ) : (
        <span className="govuk-service-navigation__text" aria-current={ariaCurrent}>
          {content}
        </span>
      )}
    </li>
  )
}
