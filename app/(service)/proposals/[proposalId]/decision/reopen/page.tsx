import { page } from '#app/_web/page'
import { proposalParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { InsetText } from '#components/govuk/inset-text'
import { reopeningReason } from '#lib/casework/decisions/journey'
import { getReopening } from '#lib/casework/decisions/queries'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { submitReopening } from '../actions.ts'

export default page(proposalParams, async ({ who, proposalId }) => {
  const { title, version, problem } = await getReopening(who, proposalId)
  return (
    <FormPage
      title="Reopen this proposal"
      caption={title}
      back={{ href: paths.proposal(proposalId) }}
      action={submitReopening.bind(null, { proposalId })}
      initial={unsubmitted({}, version)}
      fields={problem ? [] : [reopeningReason.field('reason')]}
      submit={problem ? null : 'Reopen this proposal'}
      warning
      cancel={{ href: paths.proposal(proposalId) }}
      intro={
        problem ? (
          <InsetText>{problem}</InsetText>
        ) : (
          <p className="govuk-body">
            The approval stays on record and no longer counts: the proposal goes back to being prepared, its tasks can
            be changed, and it waits for another decision.
          </p>
        )
      }
    />
  )
})
