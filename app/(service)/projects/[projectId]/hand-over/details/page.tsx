import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { projectParams, readParams } from '#app/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { projectTeams, regionalTeamOf } from '#lib/labels'
import { paths } from '#lib/paths'
import { handoverFields } from '#lib/casework/projects/handover/questions'
import { getProjectFor } from '#lib/casework/projects/queries'
import { submitHandOver } from '../../actions.ts'

export default async function HandoverDetailsPage({ params }: PageProps<'/projects/[projectId]/hand-over/details'>) {
  const who = await currentUser()
  const { projectId } = await readParams(projectParams, params)
  const project = await orInterrupt(getProjectFor(who, 'project.handOver', projectId))
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
}
