import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { Button } from '#components/govuk/button'
import { Page } from '#components/page/page'
import { paths } from '#lib/paths'
import { mayPropose } from '#lib/proposals/queries'
import { startConversion } from './actions.ts'

export default async function NewProposalPage() {
  const who = await currentUser()
  await orInterrupt(mayPropose(who))
  return (
    <Page title="Propose a conversion" back={{ href: paths.projects, text: 'Back to projects' }}>
      <p className="govuk-body">You will need:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>the name or URN of the school</li>
        <li>whether the school applied to convert</li>
        <li>the trust that it will join, or the name of the new trust it will form</li>
      </ul>
      <p className="govuk-body">Your answers are kept as you go. Nothing is created until you have checked them.</p>
      <form action={startConversion}>
        <Button start preventDoubleClick>
          Start
        </Button>
      </form>
    </Page>
  )
}
