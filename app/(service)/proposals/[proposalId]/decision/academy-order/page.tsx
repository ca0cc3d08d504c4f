import { page } from '#app/_web/page'
import { proposalParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { academyOrderQuestion } from '#lib/casework/decisions/journey'
import { getAcademyOrder } from '#lib/casework/decisions/queries'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { submitAcademyOrder } from '../actions.ts'

const title = 'When was the academy order sent?'

export default page(proposalParams, async ({ who, proposalId }) => {
  const { title: caption, version, sentOn } = await getAcademyOrder(who, proposalId)
  const question = academyOrderQuestion()
  return (
    <FormPage
      title={title}
      caption={caption}
      back={{ href: paths.proposal(proposalId) }}
      action={submitAcademyOrder.bind(null, { proposalId })}
      initial={unsubmitted(question.fill('academyOrderSentOn', sentOn), version)}
      fields={[{ ...question.field('academyOrderSentOn'), label: title }]}
      submit="Save"
      cancel={{ href: paths.proposal(proposalId) }}
    />
  )
})
