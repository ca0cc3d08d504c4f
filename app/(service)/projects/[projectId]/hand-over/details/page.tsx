import { page } from '#app/_web/page'
import { projectParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { projectTeams, regionalTeamOf } from '#lib/labels'
import { paths } from '#lib/paths'
import { handoverFields } from '#lib/casework/projects/handover/questions'
import { getProjectFor } from '#lib/casework/projects/queries'
import { submitHandOver } from '../../actions.ts'

export default page(projectParams, async ({ who, projectId }) => {
  const project = await getProjectFor(who, 'project.handOver', projectId)
  const regional = {
    team: projectTeams[regionalTeamOf[project.region]],
    hint: project.officer ? `${project.officer} carries on` : 'The project stays with the region, unassigned',
  }
  return (
    <FormPage
      title="Hand over this project"
      caption={project.school.name}
      back={{ href: paths.handOver(projectId) }}
      action={submitHandOver.bind(null, { projectId })}
      initial={unsubmitted()}
      submit="Hand over"
      fields={handoverFields(project.type, regional)}
    />
  )
})
