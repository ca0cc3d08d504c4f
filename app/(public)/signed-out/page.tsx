import { Page } from '#components/page/page'

export default function SignedOutPage() {
  return (
    <Page title="You have signed out">
      <p className="govuk-body">
        You may still be signed in to your organisation’s account in this browser. If other people use this computer,
        sign out there too.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href="/sign-in">
          Sign in again
        </a>
      </p>
    </Page>
  )
}
