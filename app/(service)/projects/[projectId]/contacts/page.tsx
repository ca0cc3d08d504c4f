import { currentUser } from '#app/current-user'
import { backToList } from '#app/list-address'
import { orInterrupt } from '#app/or-interrupt'
import { projectParams, readParams } from '#app/params'
import { savedMessage } from '#app/saved-message'
import { ButtonLink } from '#components/govuk/button'
import { ContactGroup } from '#components/record-pages/contacts'
import { Officials } from '#components/projects/officials'
import { ProjectPage } from '#components/projects/project-page'
import { listContacts } from '#lib/casework/contacts/queries'
import { getOfficials } from '#lib/reference/members-of-parliament/queries'
import { paths } from '#lib/paths'
import { getProjectFrame } from '#lib/casework/projects/queries'

export default async function ContactsPage({ params, searchParams }: PageProps<'/projects/[projectId]/contacts'>) {
  const who = await currentUser()
  const { projectId } = await readParams(projectParams, params)
  const project = await orInterrupt(getProjectFrame(who, projectId))
  const { mayChange, groups, directorIsMain } = await orInterrupt(listContacts(who, projectId))
  const officials = await orInterrupt(getOfficials(who, projectId))
  return (
    <ProjectPage
      project={project}
      section="contacts"
      back={await backToList(paths.projects)}
      success={savedMessage(await searchParams)}
    >
      {mayChange && <ButtonLink href={paths.newContact(projectId)}>Add a contact</ButtonLink>}
      {groups.length === 0 && <p className="govuk-body">There are no contacts yet.</p>}
      {groups.map((group) => (
        <ContactGroup key={group.category} group={group} projectId={projectId} mayChange={mayChange} />
      ))}
      <Officials {...officials} directorIsMain={directorIsMain} />
    </ProjectPage>
  )
}
