import { Page } from '#components/page/page'

/** In answer to a form above the limit of its size: the request was not read, so what was typed is in the browser alone. */
export default function TooLargePage() {
  return (
    <Page title="Your answers are too long">
      <p className="govuk-body">
        Nothing was saved. Use the back button of your browser: what you typed is still there. Shorten the longest
        answers, then save again.
      </p>
      <p className="govuk-body">Each answer can have up to 10,000 characters.</p>
    </Page>
  )
}
