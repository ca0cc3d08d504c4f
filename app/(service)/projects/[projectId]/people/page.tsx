import { backToList } from '#app/_web/back-to-list'
import { page } from '#app/_web/page'
import { projectParams } from '#app/_web/params'
import { SummaryList } from '#components/govuk/summary-list'
import { ProjectPage } from '#components/projects/project-page'
import { formatInstant } from '#lib/calendar/calendar'
import { labelOf, projectTeams } from '#lib/labels'
import { paths } from '#lib/paths'
import { getProjectPeople } from '#lib/casework/projects/queries'

export default page(projectParams, async ({ who, projectId, success }) => {
  const project = await getProjectPeople(who, projectId)
  const { caseworker, officer, createdBy } = project.people
  const rows = [
    {
      key: 'Assigned to',
      value: <Person person={caseworker} />,
      actions: change(project.mayAssign, 'who it is assigned to', paths.assignProject(project.id)),
    },
    ...(project.assignedAt ? [{ key: 'Assigned', value: formatInstant(project.assignedAt), actions: [] }] : []),
    {
      key: 'Team',
      value: labelOf(projectTeams, project.team) || 'Not handed over yet',
      actions: change(project.mayAssign, 'team', paths.changeTeam(project.id)),
    },
    {
      key: 'Delivery officer',
      value: <Person person={officer} />,
      actions: change(project.mayChangeOfficer, 'delivery officer', paths.assignProposal(project.proposalId)),
    },
    { key: 'Added by', value: <Person person={createdBy} />, actions: [] },
  ]
  return (
    <ProjectPage project={project} section="people" back={await backToList(paths.projects)} success={success}>
      <SummaryList rows={rows} />
    </ProjectPage>
  )
})

const change = (may: boolean, hiddenText: string, href: string) => (may ? [{ text: 'Change', hiddenText, href }] : [])

function Person({ person }: { person: { name: string; email: string | null } | null }) {
  if (!person) return 'Nobody'
  return (
    <>
      {person.name}
      {person.email && (
        <>
          <br />
          <span className="app-typed">{person.email}</span>
        </>
      )}
    </>
  )
}
