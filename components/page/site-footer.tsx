import { Footer, FooterLinks } from '#components/govuk/footer'
import { type Brand, organisation } from './service.ts'

const links = [
  { href: '/cookies', text: 'Cookies' },
  { href: '/privacy', text: 'Privacy' },
  { href: '/accessibility', text: 'Accessibility statement' },
]

/** The links at the end of every page: in GOV.UK's footer, or in one without its crown and crest. */
export function SiteFooter({ brand }: { brand: Brand }) {
  return (
    <footer className="govuk-template__footer">
      {brand === 'govuk' ? (
        <Footer links={links} />
      ) : (
        <div className="app-footer">
          <div className="govuk-width-container">
            <h2 className="govuk-visually-hidden">Support links</h2>
            <FooterLinks links={links} />
            <p className="app-footer__owner">{organisation}</p>
          </div>
        </div>
      )}
    </footer>
  )
}
