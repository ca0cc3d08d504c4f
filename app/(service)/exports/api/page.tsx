import { page } from '#app/_web/page'
import { apiDocument } from '#app/api/v1/document/document'
import { describeOperations } from '#app/api/v1/document/operations'
import { ApiOperation } from '#components/api/api-operation'
import { LinkList } from '#components/page/link-list'
import { Page } from '#components/page/page'
import { can } from '#lib/access/permissions/can'
import { config } from '#lib/platform/config/config'
import { nameExports } from '#lib/exports/previews/queries'
import { paths } from '#lib/paths'

export default page(async ({ who }) => {
  const exports = await nameExports(who)
  const operations = describeOperations(apiDocument())
  const { baseUrl, apiRequestsPerMinute } = config()
  return (
    <Page title="Use the API" back={{ href: paths.exports, text: 'Back to exports' }} width="full">
      <p className="govuk-body">
        Systems take exports and follow changes by themselves, with a key of their own. What is said here is made from{' '}
        <a className="govuk-link" href={paths.openApi}>
          the API’s own description (OpenAPI 3.1)
        </a>
        , which tools can read.
      </p>
      <h2 className="govuk-heading-m">Before you start</h2>
      <ol className="govuk-list govuk-list--number">
        <li>
          {can(who, 'apiKey.manage') ? (
            <a className="govuk-link" href={paths.newKey}>
              Create a key for the system
            </a>
          ) : (
            'Ask an admin for a key'
          )}
          : say which system will use it, which exports it needs, and until when. A key works for a year at most.
        </li>
        <li>
          Send it with every request in a header, never in the address: <code>Authorization: Bearer KEY</code>
        </li>
        <li>
          Ask below this address: <code>{baseUrl}</code>
        </li>
        <li>
          A key may make {apiRequestsPerMinute.toLocaleString('en-GB')} requests a minute. The header{' '}
          <code>RateLimit</code> says what is left; after 429 wait for the seconds of <code>Retry-After</code>.
        </li>
        <li>
          Where a request is refused, the answer is a JSON object that says why (RFC 9457). An unknown name or value is
          refused with those that there are.
        </li>
      </ol>
      <h2 className="govuk-heading-m">Exports that you may take, by their ids</h2>
      <ul className="govuk-list govuk-list--bullet">
        {exports.map(({ id, name }) => (
          <li key={id}>
            <code>{id}</code>: {name}
          </li>
        ))}
      </ul>
      <h2 className="govuk-heading-m">On this page</h2>
      <LinkList links={operations.map(({ id, summary }) => ({ text: summary, href: `#${id}` }))} />
      {operations.map((operation) => (
        <ApiOperation key={operation.id} operation={operation} />
      ))}
    </Page>
  )
})
