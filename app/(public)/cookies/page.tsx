import { Table } from '#components/govuk/table'
import { Page } from '#components/page/page'

const cookies = [
  ['Session', 'Keeps you signed in', 'When you sign out, after 60 minutes without use, or after 12 hours'],
  [
    'Last list',
    'Leads back to the list that you came from, with its filters',
    'When you sign out or close your browser',
  ],
  [
    'Form protection (CSRF)',
    'Makes sure that what you sign in with was sent from this service',
    'When you close your browser',
  ],
  ['Sign-in checks', 'Tie the answer of the sign-in service to what you asked', 'After 15 minutes'],
  ['Callback address', 'Remembers the page you were going to while you sign in', 'When you close your browser'],
]

export default function CookiesPage() {
  return (
    <Page title="Cookies">
      <p className="govuk-body">
        Cookies are small files that a website puts on your computer. This service uses essential cookies only: without
        them you could not sign in. It uses no cookies to measure or follow what you do, so it does not ask you to
        choose.
      </p>
      <Table
        caption="Essential cookies"
        captionClassName="govuk-table__caption--m"
        firstCellIsHeader
        stacks
        head={[{ content: 'Cookie' }, { content: 'What it is for' }, { content: 'When it ends' }]}
        rows={cookies.map((row) => row.map((content) => ({ content })))}
      />
    </Page>
  )
}
