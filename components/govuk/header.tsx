import type { ComponentProps } from 'react'
import { HeaderBar } from './generic-header.tsx'
import { Logo } from './logo.tsx'

type Props = ComponentProps<'div'> & { productName?: string; url?: string; containerClassName?: string }

/** The GOV.UK header: only for services on GOV.UK. */
export function Header({ productName, url = '//gov.uk', ...attributes }: Props) {
  return (
    <HeaderBar namespace="govuk" url={url} {...attributes}>
      <Logo className="govuk-header__logotype" aria-label="GOV.UK" />
      {productName && <span className="govuk-header__product-name">{productName}</span>}
    </HeaderBar>
  )
}
