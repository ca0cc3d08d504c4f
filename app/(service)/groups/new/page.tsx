import { page } from '#app/_web/page'
import { Button } from '#components/govuk/button'
import { Page } from '#components/page/page'
import { mayGroup } from '#lib/casework/groups/queries'
import { paths } from '#lib/paths'
import { startGroup } from './actions.ts'

export default page(async ({ who }) => {
  await mayGroup(who)
  return (
    <Page title="Create a group" back={{ href: paths.groups }}>
      <p className="govuk-body">
        A group is several schools or academies that join the same existing trust together. Whoever prepares them or
        completes them sees them together.
      </p>
      <p className="govuk-body">You can put proposals into a group that:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>join the same trust, by conversion or by transfer</li>
        <li>have no decision yet</li>
        <li>are in no other group</li>
      </ul>
      <p className="govuk-body">
        Schools that form a new trust are not a group.{' '}
        <a className="govuk-link" href={paths.formAMats}>
          See form a MAT
        </a>
        .
      </p>
      <form action={startGroup}>
        <Button>Continue</Button>
      </form>
    </Page>
  )
})
