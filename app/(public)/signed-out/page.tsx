export default function SignedOutPage() {
  return (
    <main className="govuk-main-wrapper" id="main-content">
      <title>You have signed out - Prepare and Complete</title>
      <h1 className="govuk-heading-l">You have signed out</h1>
      <p className="govuk-body">
        You may still be signed in to your organisation’s account in this browser. If others use this computer, sign out
        there too.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href="/sign-in">
          Sign in again
        </a>
      </p>
    </main>
  )
}
