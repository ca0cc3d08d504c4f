import { currentUser } from '#app/current-user'
import { orInterrupt, toNotFound } from '#app/or-interrupt'
import { groupMemberParams, readParams } from '#app/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { getGroupToManage } from '#lib/casework/groups/queries'
import { paths } from '#lib/paths'
import { submitGroupRemoval } from '../../actions.ts'

export default async function RemoveFromGroupPage({ params }: PageProps<'/groups/[groupId]/remove/[proposalId]'>) {
  const who = await currentUser()
  const { groupId, proposalId } = await readParams(groupMemberParams, params)
  const { reference, trust, members } = await orInterrupt(getGroupToManage(who, groupId))
  const member = members.find(({ id }) => id === proposalId) ?? toNotFound()
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
}
