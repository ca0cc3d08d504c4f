import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { proposalParams, readParams } from '#app/params'
import { FormPage } from '#components/forms/form-page'
import { academyOrderQuestion } from '#lib/casework/decisions/journey'
import { getAcademyOrder } from '#lib/casework/decisions/queries'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { submitAcademyOrder } from '../actions.ts'

const title = 'When was the academy order sent?'

export default async function AcademyOrderPage({
  params,
}: PageProps<'/proposals/[proposalId]/decision/academy-order'>) {
  const who = await currentUser()
  const { proposalId } = await readParams(proposalParams, params)
  const { title: caption, version, sentOn } = await orInterrupt(getAcademyOrder(who, proposalId))
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
}
