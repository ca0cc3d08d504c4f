import { page } from '#app/_web/page'
import { groupMemberParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { found } from '#lib/platform/errors'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { getGroupToManage } from '#lib/casework/groups/queries'
import { paths } from '#lib/paths'
import { submitGroupRemoval } from '../../actions.ts'

export default page(groupMemberParams, async ({ who, groupId, proposalId }) => {
  const { reference, trust, members } = await getGroupToManage(who, groupId)
  const member = found(
    members.find(({ id }) => id === proposalId),
    'Member',
  )
  const back = paths.group(groupId)
  return (
    <FormPage
      title={`Remove ${member.title} from this group?`}
      caption={`${trust.name}, ${reference}`}
      back={{ href: back }}
      cancel={{ href: back }}
      action={submitGroupRemoval.bind(null, { groupId, proposalId })}
      initial={unsubmitted()}
      fields={[]}
      intro={
        <p className="govuk-body">
          {member.reference} still joins {trust.name}. It is only no longer shown with the others.
        </p>
      }
      submit="Remove"
      warning
    />
  )
})
