import type { ComponentProps } from 'react'
import { classes } from './classes.ts'

type Props = ComponentProps<'div'> & { url?: string; containerClassName?: string }

/** The header of services that are not on GOV.UK: the children are the logo or name of who runs it. */
export function GenericHeader({ url = '/', ...attributes }: Props) {
  return <HeaderBar namespace="govuk-generic" url={url} {...attributes} />
}

type BarProps = Props & { namespace: 'govuk' | 'govuk-generic' }

/** The bar that both headers draw. */
export function HeaderBar({ namespace, url, containerClassName, className, children, ...attributes }: BarProps) {
  return (
    <div className={classes(`${namespace}-header`, className)} {...attributes}>
      <div className={classes(`${namespace}-header__container`, containerClassName ?? 'govuk-width-container')}>
        <div className={`${namespace}-header__logo`}>
          <a href={url} className={`${namespace}-header__homepage-link`}>
            {children}
          </a>
        </div>
      </div>
    </div>
  )
}
