import { page } from '#app/_web/page'
import { formAMatMemberParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { getFormAMatMember } from '#lib/casework/form-a-mat/queries'
import { leaveProblem } from '#lib/casework/form-a-mat/rules'
import { paths } from '#lib/paths'
import { submitFormAMatRemoval } from '../../actions.ts'

export default page(formAMatMemberParams, async ({ who, newTrustId, proposalId }) => {
  const { newTrust, member } = await getFormAMatMember(who, newTrustId, proposalId)
  const problem = leaveProblem(member)
  const back = paths.formAMat(newTrustId)
  return (
    <FormPage
      title={`Remove ${member.title} from this new trust?`}
      caption={`${newTrust.name}, ${newTrust.reference}`}
      back={{ href: back }}
      cancel={{ href: back }}
      action={submitFormAMatRemoval.bind(null, { newTrustId, proposalId })}
      initial={unsubmitted()}
      fields={[]}
      intro={
        <p className="govuk-body">
          {problem ?? `${member.reference} will have no incoming trust until somebody selects one.`}
        </p>
      }
      submit={problem ? null : 'Remove'}
      warning
    />
  )
})
