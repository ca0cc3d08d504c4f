import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { projectParams, readParams } from '#app/params'
import { savedMessage } from '#app/saved-message'
import { ButtonLink } from '#components/govuk/button'
import { Page } from '#components/page/page'
import { ContactGroup } from '#components/records/contacts'
import { listContacts } from '#lib/contacts/queries'
import { paths } from '#lib/paths'

export default async function ContactsPage({ params, searchParams }: PageProps<'/projects/[projectId]/contacts'>) {
  const who = await currentUser()
  const { projectId } = await readParams(projectParams, params)
  const { school, reference, proposalId, isPreparing, mayChange, groups } = await orInterrupt(
    listContacts(who, projectId),
  )
  return (
    <Page
      title="Contacts"
      caption={`${school.name}, ${reference}`}
      back={{ href: isPreparing ? paths.proposal(proposalId) : paths.project(projectId) }}
      success={savedMessage(await searchParams)}
    >
      {mayChange && <ButtonLink href={paths.newContact(projectId)}>Add a contact</ButtonLink>}
      {groups.length === 0 && <p className="govuk-body">There are no contacts yet.</p>}
      {groups.map((group) => (
        <ContactGroup key={group.category} group={group} projectId={projectId} mayChange={mayChange} />
      ))}
    </Page>
  )
}
