import { page } from '#app/_web/page'
import { formAMatParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { getFormAMatFor } from '#lib/casework/form-a-mat/queries'
import { paths } from '#lib/paths'
import { trustQuestions } from '#lib/casework/proposals/trust/schema'
import { submitReferenceNumber } from '../actions.ts'

export default page(formAMatParams, async ({ who, newTrustId }) => {
  const newTrust = await getFormAMatFor(who, 'newTrust.renumber', newTrustId)
  const { name, reference, referenceNumber, version } = newTrust
  const back = paths.formAMat(newTrustId)
  const question = trustQuestions.referenceNumber
  return (
    <FormPage
      title={question.label}
      caption={`${name}, ${reference}`}
      back={{ href: back }}
      cancel={{ href: back }}
      action={submitReferenceNumber.bind(null, { newTrustId })}
      initial={unsubmitted({ referenceNumber }, version)}
      fields={[question.field('referenceNumber')]}
      submit="Save"
    />
  )
})
