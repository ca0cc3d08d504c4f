import type { ReactNode } from 'react'
import { NotificationBanner } from '#components/govuk/notification-banner'
import { PhaseBanner } from '#components/govuk/phase-banner'
import { BrandHeader } from './brand.tsx'
import { HeaderSearch } from './header-search.tsx'
import { Navigation, type Section } from './navigation.tsx'
import { SignedIn } from './signed-in.tsx'

type Props = {
  /** The sections that this person may open; the one that holds the page is marked by its address. */
  sections?: readonly Section[]
  /** Who is signed in; absent on public pages, which then know nobody. */
  person?: { name: string }
  /** Whether this person may search for projects. */
  maySearch?: boolean
  /** A server action that ends the session and redirects. */
  signOut?: () => Promise<void>
  /** What everybody is told, on every page. */
  notice?: string
  children: ReactNode
}

/** Header, navigation and phase banner around one Page. Layouts of route groups draw it; it loads nothing. */
export function Frame({ sections = [], person, maySearch, signOut, notice, children }: Props) {
  return (
    <>
      <header className="govuk-template__header">
        <BrandHeader />
        <Navigation
          sections={sections}
          end={
            <div className="app-nav-end">
              {maySearch && <HeaderSearch />}
              {person && <SignedIn name={person.name} signOut={signOut} />}
            </div>
          }
        />
        <PhaseBanner tag="Beta">This is a new service. Tell service support what would make it better.</PhaseBanner>
      </header>
      <div className="govuk-width-container">
        {notice && <NotificationBanner titleId="notice" className="app-notice" text={notice} />}
        {children}
      </div>
    </>
  )
}
