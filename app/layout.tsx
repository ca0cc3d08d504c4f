import './styles.scss'
import type { Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { SkipLink } from '#components/govuk/skip-link'
import { BrandProvider } from '#components/page/brand'
import { SiteFooter } from '#components/page/site-footer'
import { config } from '#lib/platform/config/config'

export const viewport: Viewport = { themeColor: '#1d70b8', viewportFit: 'cover' }

/** Lets the stylesheet and the components know, before anything is drawn, that scripts run. */
const supportScript =
  "document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');"

/** The document around every page. It asks the database nothing, so public pages work while that is away. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const { brand } = config()
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang="en" className={`govuk-template app-brand-${brand}`}>
      <head>
        <link rel="icon" href={brand === 'govuk' ? '/assets/images/favicon.svg' : '/icon.svg'} type="image/svg+xml" />
      </head>
      <body className="govuk-template__body" suppressHydrationWarning>
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: supportScript }} />
        <SkipLink href="#main-content">Skip to main content</SkipLink>
        <BrandProvider brand={brand}>{children}</BrandProvider>
        <SiteFooter brand={brand} />
      </body>
    </html>
  )
}
