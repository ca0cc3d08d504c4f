import { Page } from './page.tsx'

/** There is no such page, or none that this reader is to know of. */
export function NotFoundPage() {
  return (
    <Page title="Page not found">
      <p className="govuk-body">If you typed the web address, check it is correct.</p>
      <p className="govuk-body">If you pasted the web address, check you copied the entire address.</p>
      <p className="govuk-body">
        If you followed a link in this service, what it led to may have been removed.{' '}
        <a className="govuk-link" href="/">
          Go to the start page
        </a>
        .
      </p>
    </Page>
  )
}

/** Somebody who was added and has been given nothing to do yet. */
export function NoRolePage() {
  return (
    <Page title="You do not have a role in this service yet">
      <p className="govuk-body">
        You are signed in, but nobody has said what your work here is. Ask an admin of this service, for example in your
        team, to give you a role. It works at once: you need not sign in again.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href="/">
          Try again
        </a>
      </p>
    </Page>
  )
}

/** The reader's roles do not open this page. `openedBy` completes "This page is for …". */
export function ForbiddenPage({ openedBy }: { openedBy: string }) {
  return (
    <Page title="You do not have permission to use this page">
      {openedBy && <p className="govuk-body">This page is for {openedBy}.</p>}
      <p className="govuk-body">If you need it for your work, ask an admin of this service to change your roles.</p>
      <p className="govuk-body">
        <a className="govuk-link" href="/">
          Go to the start page
        </a>
      </p>
    </Page>
  )
}

/** Something went wrong that the reader can do nothing about. */
export function ProblemPage({ reference }: { reference?: string }) {
  return (
    <Page title="Sorry, there is a problem with the service">
      <p className="govuk-body">Try again later.</p>
      <p className="govuk-body">
        If you were saving something, it may not have been saved. Check it when the service is available.
      </p>
      {reference && (
        <p className="govuk-body">If the problem goes on, tell service support this reference: {reference}.</p>
      )}
    </Page>
  )
}
