import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { formAMatParams, readParams } from '#app/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { getFormAMatFor } from '#lib/casework/form-a-mat/queries'
import { paths } from '#lib/paths'
import { trustQuestions } from '#lib/casework/proposals/trust/schema'
import { submitReferenceNumber } from '../actions.ts'

export default async function RenumberFormAMatPage({ params }: PageProps<'/form-a-mat/[newTrustId]/number'>) {
  const who = await currentUser()
  const { newTrustId } = await readParams(formAMatParams, params)
  const newTrust = await orInterrupt(getFormAMatFor(who, 'newTrust.renumber', newTrustId))
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
}
