import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { projectParams, readParams } from '#app/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/forms/form-state'
import { projectTeams, regionalTeamOf } from '#lib/labels'
import { paths } from '#lib/paths'
import { getProjectFor } from '#lib/projects/queries'
import { submitHandOver } from '../actions.ts'

export default async function HandOverPage({ params }: PageProps<'/projects/[projectId]/hand-over'>) {
  const who = await currentUser()
  const { projectId } = await readParams(projectParams, params)
  const project = await orInterrupt(getProjectFor(who, 'project.handOver', projectId))
  const regional = projectTeams[regionalTeamOf[project.region]]
  return (
    <FormPage
      title="Who will complete this project?"
      caption={project.school.name}
      back={{ href: paths.project(projectId) }}
      action={submitHandOver.bind(null, { projectId })}
      initial={unsubmitted()}
      submit="Hand over"
      fields={[
        {
          type: 'radios',
          name: 'to',
          label: 'Who will complete this project?',
          options: [
            {
              value: 'regional-casework-services',
              text: 'Regional casework services',
              hint: 'One of their caseworkers will take the project on',
            },
            {
              value: 'regional-team',
              text: regional,
              hint: project.officer ? `${project.officer} carries on` : 'The project stays with the region, unassigned',
            },
          ],
        },
      ]}
    />
  )
}
