import { page } from '#app/_web/page'
import { personParams } from '#app/_web/params'
import { ButtonLink } from '#components/govuk/button'
import { InsetText } from '#components/govuk/inset-text'
import { SummaryList } from '#components/govuk/summary-list'
import { Page } from '#components/page/page'
import { formatInstant } from '#lib/calendar/calendar'
import { roles } from '#lib/labels'
import { paths } from '#lib/paths'
import { describeRole, describeTeam } from '#lib/people/describe-role'
import { getPerson } from '#lib/people/queries'

export default page(personParams, async ({ who, personId, success }) => {
  const person = await getPerson(who, personId)
  const name = `${person.firstName} ${person.lastName}`
  return (
    <Page title={name} back={{ href: paths.people, text: 'Back to people' }} success={success}>
      {person.deactivatedAt && (
        <InsetText>
          {name} was deactivated on {formatInstant(person.deactivatedAt)} and cannot sign in.
        </InsetText>
      )}
      <SummaryList
        rows={[
          {
            key: 'Name',
            value: name,
            actions: [{ text: 'Change', hiddenText: 'name', href: paths.renamePerson(personId) }],
          },
          { key: 'Email address', value: person.email },
          { key: 'Last seen', value: person.lastSeenAt ? formatInstant(person.lastSeenAt) : 'Never' },
        ]}
      />
      <h2 className="govuk-heading-m">Roles</h2>
      {person.roles.length === 0 ? (
        <p className="govuk-body">{name} has no role, and sees nothing of the service.</p>
      ) : (
        <SummaryList
          rows={person.roles.map((held) => ({
            key: roles[held.role],
            value: describeTeam(held),
            actions: [{ text: 'Take away', hiddenText: describeRole(held), href: paths.takeRole(personId, held.id) }],
          }))}
        />
      )}
      <div className="govuk-button-group">
        <ButtonLink href={paths.giveRole(personId)} kind="secondary">
          Give a role
        </ButtonLink>
        {person.deactivatedAt ? (
          <ButtonLink href={paths.reactivatePerson(personId)} kind="secondary">
            Reactivate
          </ButtonLink>
        ) : (
          <ButtonLink href={paths.deactivatePerson(personId)} kind="warning">
            Deactivate
          </ButtonLink>
        )}
      </div>
    </Page>
  )
})
