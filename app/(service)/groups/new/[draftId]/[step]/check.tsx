import { redirect } from 'next/navigation'
import { FormPage } from '#components/forms/form-page'
import { SummaryList } from '#components/govuk/summary-list'
import type { Principal } from '#lib/principal'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { groupJourney, type GroupAnswers } from '#lib/casework/groups/journey'
import { getChosen } from '#lib/casework/groups/queries'
import type { Draft } from '#lib/platform/journeys/drafts'
import { answersIn, checkStep, firstUnanswered } from '#lib/platform/journeys/journey'
import { paths } from '#lib/paths'
import { getTrust } from '#lib/reference/schools/queries'
import { submitGroup } from '../../actions.ts'

/** What the group will be, before it is made. */
export async function drawCheck({ who, draft, back }: { who: Principal; draft: Draft; back: string }) {
  const missing = firstUnanswered(groupJourney, draft.values)
  if (missing !== checkStep) redirect(paths.newGroupStep(draft.id, missing))
  const { trustId, proposalIds } = answersIn(groupJourney, draft.values) as Required<GroupAnswers>
  const [trust, chosen] = await Promise.all([getTrust(who, trustId!), getChosen(who, proposalIds!)])
  const change = (step: string, hiddenText: string) => [
    { text: 'Change', hiddenText, href: paths.newGroupStep(draft.id, step) },
  ]
  const rows = [
    { key: 'Trust', value: trust.name, actions: change('trust', 'trust') },
    { key: 'Trust reference number (TRN)', value: trust.referenceNumber ?? 'None' },
    { key: 'UKPRN', value: trust.ukprn ?? 'None' },
    {
      key: 'Proposals',
      value: (
        <ul className="govuk-list govuk-!-margin-bottom-0">
          {chosen.map(({ id, title, reference }) => (
            <li key={id}>
              {title} ({reference})
            </li>
          ))}
        </ul>
      ),
      actions: change('proposals', 'proposals'),
    },
  ]
  return (
    <FormPage
      title="Check the group before you create it"
      caption="Create a group"
      back={{ href: back }}
      action={submitGroup.bind(null, { draftId: draft.id })}
      initial={unsubmitted()}
      fields={[]}
      submit="Create the group"
      intro={<SummaryList rows={rows} />}
    />
  )
}
