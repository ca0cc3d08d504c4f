import { backToList } from '#app/_web/back-to-list'
import { page } from '#app/_web/page'
import { projectParams } from '#app/_web/params'
import { ButtonLink } from '#components/govuk/button'
import { ContactGroup } from '#components/record-pages/contacts'
import { Officials } from '#components/projects/officials'
import { ProjectPage } from '#components/projects/project-page'
import { listContacts } from '#lib/casework/contacts/queries'
import { getOfficials } from '#lib/reference/members-of-parliament/queries'
import { paths } from '#lib/paths'
import { getProjectFrame } from '#lib/casework/projects/queries'

export default page(projectParams, async ({ who, projectId, success }) => {
  const project = await getProjectFrame(who, projectId)
  const { mayChange, groups, directorIsMain } = await listContacts(who, projectId)
  const officials = await getOfficials(who, projectId)
  return (
    <ProjectPage project={project} section="contacts" back={await backToList(paths.projects)} success={success}>
      {mayChange && <ButtonLink href={paths.newContact(projectId)}>Add a contact</ButtonLink>}
      {groups.length === 0 && <p className="govuk-body">There are no contacts yet.</p>}
      {groups.map((group) => (
        <ContactGroup key={group.category} group={group} projectId={projectId} mayChange={mayChange} />
      ))}
      <Officials {...officials} directorIsMain={directorIsMain} />
    </ProjectPage>
  )
})
