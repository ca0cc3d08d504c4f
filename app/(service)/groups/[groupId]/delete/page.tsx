import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { groupParams, readParams } from '#app/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { getGroupToManage } from '#lib/casework/groups/queries'
import { paths } from '#lib/paths'
import { submitGroupDeletion } from '../actions.ts'

export default async function DeleteGroupPage({ params }: PageProps<'/groups/[groupId]/delete'>) {
  const who = await currentUser()
  const { groupId } = await readParams(groupParams, params)
  const { reference, trust, members } = await orInterrupt(getGroupToManage(who, groupId))
  const back = paths.group(groupId)
  return (
    <FormPage
      title="Delete this group?"
      caption={`${trust.name}, ${reference}`}
      back={{ href: back }}
      cancel={{ href: back }}
      action={submitGroupDeletion.bind(null, { groupId })}
      initial={unsubmitted()}
      fields={[]}
      intro={
        <p className="govuk-body">
          {members.length > 0
            ? 'Only an empty group can be deleted. Remove every proposal from it first.'
            : 'It can no longer be found under its reference. To bring the schools together again, create another group.'}
        </p>
      }
      submit={members.length > 0 ? null : 'Delete'}
      warning
    />
  )
}
