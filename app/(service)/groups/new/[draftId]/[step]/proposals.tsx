import { redirect } from 'next/navigation'
import { FormPage } from '#components/forms/form-page'
import type { Principal } from '#lib/principal'
import type { FormState } from '#lib/platform/forms/form-state'
import type { GroupAnswers } from '#lib/casework/groups/journey'
import { memberOption } from '#lib/casework/groups/options'
import { listEligible } from '#lib/casework/groups/queries'
import { paths } from '#lib/paths'
import { getTrust } from '#lib/reference/schools/queries'

type Props = {
  who: Principal
  answers: GroupAnswers
  draftId: string
  back: string
  page: {
    title: string
    caption: string
    action: (state: FormState, form: FormData) => Promise<FormState>
    initial: FormState
  }
}

/** Which of the proposals that join the trust make the group. */
export async function drawProposals({ who, answers: { trustId }, draftId, back, page }: Props) {
  const toTrust = paths.newGroupStep(draftId, 'trust')
  if (!trustId) redirect(toTrust)
  const [trust, eligible] = await Promise.all([getTrust(who, trustId), listEligible(who, trustId)])
  const field = {
    type: 'checkboxes' as const,
    name: 'proposalIds',
    label: page.title,
    hint: `Select all that apply. Shown is what joins ${trust.name}, has no decision and is in no group.`,
    options: eligible.map(memberOption),
  }
  return (
    <FormPage
      {...page}
      back={{ href: back }}
      fields={eligible.length > 0 ? [field] : []}
      submit={eligible.length > 0 ? 'Continue' : null}
      intro={
        eligible.length === 0 && (
          <p className="govuk-body">
            No proposal that joins {trust.name} is without a decision and in no group.{' '}
            <a className="govuk-link" href={toTrust}>
              Select another trust
            </a>
            .
          </p>
        )
      }
    />
  )
}
