import { Page } from '#components/page/page'

export default function AccessibilityPage() {
  return (
    <Page title="Accessibility statement">
      <p className="govuk-body">
        This statement is about the Prepare and Complete service, which the Department for Education runs for its own
        staff. We want as many people as possible to be able to use it. You should be able to:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>use all of it with a keyboard, with a screen reader or by speech</li>
        <li>zoom in up to 400% without text spilling off the screen</li>
        <li>change colours, contrast and fonts in your browser</li>
        <li>use all of it without JavaScript</li>
      </ul>
      <h2 className="govuk-heading-m">Compliance status</h2>
      <p className="govuk-body">
        The service is built to meet the{' '}
        <a className="govuk-link" href="https://www.w3.org/TR/WCAG22/">
          Web Content Accessibility Guidelines version 2.2
        </a>{' '}
        AA standard. It has not yet been audited against the whole standard, so we do not claim that it complies.
      </p>
      <h2 className="govuk-heading-m">How we tested it</h2>
      <p className="govuk-body">
        Every version is tested automatically with axe in a real browser, at desktop and mobile widths, and its main
        journeys are run with a keyboard and with JavaScript turned off. Automated tests find only some of the problems
        that people meet. Testing with people who use assistive technology has still to be done.
      </p>
      <h2 className="govuk-heading-m">What we know is not accessible</h2>
      <p className="govuk-body">
        Wide tables scroll sideways in their own box on small screens. Files that you download are plain data and have
        not been tested with assistive technology.
      </p>
      <h2 className="govuk-heading-m">If you find a problem or need help</h2>
      <p className="govuk-body">
        Tell service support what you were trying to do and what you use to read the screen. We can also give you the
        information in another format.
      </p>
      <h2 className="govuk-heading-m">Enforcing accessibility rules</h2>
      <p className="govuk-body">
        The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications)
        (No. 2) Accessibility Regulations 2018. If you are not happy with how we answer, contact the{' '}
        <a className="govuk-link" href="https://www.equalityadvisoryservice.com/">
          Equality Advisory and Support Service
        </a>
        .
      </p>
    </Page>
  )
}
