import { page } from '#app/_web/page'
import { groupParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { memberOption } from '#lib/casework/groups/options'
import { getGroupToManage, listEligible } from '#lib/casework/groups/queries'
import { paths } from '#lib/paths'
import { submitGroupMembers } from '../actions.ts'

export default page(groupParams, async ({ who, groupId }) => {
  const { reference, trust, trustId } = await getGroupToManage(who, groupId)
  const eligible = await listEligible(who, trustId)
  const title = 'Which proposals do you want to add?'
  const field = {
    type: 'checkboxes' as const,
    name: 'proposalIds',
    label: title,
    hint: `Select all that apply. Shown is what joins ${trust.name}, has no decision and is in no group.`,
    options: eligible.map(memberOption),
  }
  const back = paths.group(groupId)
  return (
    <FormPage
      title={title}
      caption={`${trust.name}, ${reference}`}
      back={{ href: back }}
      cancel={{ href: back }}
      action={submitGroupMembers.bind(null, { groupId })}
      initial={unsubmitted()}
      fields={eligible.length > 0 ? [field] : []}
      submit={eligible.length > 0 ? 'Add to the group' : null}
      intro={
        eligible.length === 0 && (
          <p className="govuk-body">
            No proposal can be added: none that joins {trust.name} is without a decision and in no group.
          </p>
        )
      }
    />
  )
})
