import { page } from '#app/_web/page'
import { SessionTable } from '#components/admin/session-table'
import { Button } from '#components/govuk/button'
import { Page } from '#components/page/page'
import { listOwnSessions } from '#lib/access/sessions/own-sessions'
import { endSessions } from './actions.ts'

export default page(async ({ who, success }) => {
  const sessions = await listOwnSessions(who)
  return (
    <Page title="Your sessions" success={success}>
      <p className="govuk-body">
        Where you are signed in. A session ends an hour after its last use, and twelve hours after you signed in.
      </p>
      <SessionTable rows={sessions} />
      {sessions.length > 1 && (
        <form action={endSessions}>
          <p className="govuk-body">End the others if you do not know one of them, or have left a browser signed in.</p>
          <Button kind="warning">End all other sessions</Button>
        </form>
      )}
    </Page>
  )
})
