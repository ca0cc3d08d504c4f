import { page } from '#app/_web/page'
import { groupParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { getGroupToManage } from '#lib/casework/groups/queries'
import { paths } from '#lib/paths'
import { submitGroupDeletion } from '../actions.ts'

export default page(groupParams, async ({ who, groupId }) => {
  const { reference, trust, members } = await getGroupToManage(who, groupId)
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
})
