import { backToList } from '#app/_web/back-to-list'
import { page } from '#app/_web/page'
import { groupParams } from '#app/_web/params'
import { ButtonLink } from '#components/govuk/button'
import { SummaryList } from '#components/govuk/summary-list'
import { Page } from '#components/page/page'
import { countStatuses, Members } from '#components/groups/members'
import { formatInstant } from '#lib/calendar/calendar'
import { getGroup } from '#lib/casework/groups/queries'
import { paths } from '#lib/paths'

export default page(groupParams, async ({ who, groupId, success }) => {
  const group = await getGroup(who, groupId)
  const { members, mayManage } = group
  const rows = [
    { key: 'Group reference', value: group.reference },
    { key: 'Trust reference number (TRN)', value: group.trust.referenceNumber ?? 'None' },
    { key: 'UKPRN', value: group.trust.ukprn ?? 'None' },
    {
      key: 'Delivery officer',
      value: group.officer ?? 'Nobody',
      actions: mayManage ? [{ text: 'Change', hiddenText: 'delivery officer', href: paths.assignGroup(groupId) }] : [],
    },
    { key: 'Proposals', value: members.length === 0 ? 'None' : countStatuses(members) },
    { key: 'Created', value: `${formatInstant(group.createdAt)} by ${group.createdBy}` },
  ]
  return (
    <Page
      title={group.trust.name}
      caption={`Group ${group.reference}`}
      back={await backToList(paths.groups)}
      width="full"
      success={success}
    >
      <SummaryList rows={rows} />
      {members.length > 0 ? (
        <Members
          members={members}
          caption="Schools and academies in this group"
          removeHref={({ id }) => (mayManage ? paths.removeFromGroup(groupId, id) : undefined)}
        />
      ) : (
        <p className="govuk-body">Nothing is in this group.</p>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href={paths.groupHistory(groupId)}>
          See the history of this group
        </a>
      </p>
      {mayManage && (
        <div className="govuk-button-group">
          <ButtonLink href={paths.addToGroup(groupId)} kind="secondary">
            Add a proposal
          </ButtonLink>
          {members.length === 0 && (
            <ButtonLink href={paths.deleteGroup(groupId)} kind="warning">
              Delete this group
            </ButtonLink>
          )}
        </div>
      )}
    </Page>
  )
})
