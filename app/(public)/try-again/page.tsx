import { Page } from '#components/page/page'
import { localPath } from '#lib/platform/urls/local-path'

/** Shown while the database is away (app/try-again.ts); asks it nothing. proxy.ts gives it status 503. */
export default async function TryAgainPage({ searchParams }: PageProps<'/try-again'>) {
  const { to } = await searchParams
  return (
    <Page title="Sorry, the service is not available">
      <p className="govuk-body">This is usually over within a minute.</p>
      <p className="govuk-body">
        If you were saving something, it was not saved. Go back to the page and save it again.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={localPath(to)}>
          Try again
        </a>
      </p>
    </Page>
  )
}
