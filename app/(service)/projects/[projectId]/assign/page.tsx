import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { projectParams, readParams } from '#app/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/forms/form-state'
import { paths } from '#lib/paths'
import { listAssignable } from '#lib/people/assignable'
import { getProjectFor } from '#lib/projects/queries'
import { submitAssignment } from '../actions.ts'

export default async function AssignProjectPage({ params }: PageProps<'/projects/[projectId]/assign'>) {
  const who = await currentUser()
  const { projectId } = await readParams(projectParams, params)
  const project = await orInterrupt(getProjectFor(who, 'project.assign', projectId))
  const people = await orInterrupt(listAssignable(who, ['caseworker', 'delivery-officer', 'team-lead']))
  return (
    <FormPage
      title="Who will complete this project?"
      caption={project.school.name}
      back={{ href: paths.project(projectId) }}
      action={submitAssignment.bind(null, { projectId })}
      initial={unsubmitted({ caseworkerId: project.caseworkerId ?? '' })}
      submit="Assign"
      fields={[
        {
          type: 'radios',
          name: 'caseworkerId',
          label: 'Who will complete this project?',
          options: people.map(({ id, name, roles }) => ({
            value: id,
            text: id === who.id ? `${name} (you)` : name,
            hint: roles,
          })),
        },
      ]}
    />
  )
}
