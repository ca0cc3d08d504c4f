import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { projectParams, readParams } from '#app/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { closureQuestion } from '#lib/casework/projects/closed/questions'
import { getProjectFor } from '#lib/casework/projects/queries'
import { submitReopening } from '../actions.ts'

export default async function ReopenProjectPage({ params }: PageProps<'/projects/[projectId]/reopen'>) {
  const who = await currentUser()
  const { projectId } = await readParams(projectParams, params)
  const project = await orInterrupt(getProjectFor(who, 'project.reopen', projectId))
  return (
    <FormPage
      title="Reopen this project"
      caption={project.school.name}
      back={{ href: paths.project(projectId) }}
      action={submitReopening.bind(null, { projectId })}
      initial={unsubmitted({}, project.version)}
      fields={[closureQuestion('reopened').field('reason')]}
      submit="Reopen this project"
      warning
      cancel={{ href: paths.project(projectId) }}
      intro={
        <p className="govuk-body">
          The project goes on as if it had not been completed. {project.caseworker ?? 'Nobody'} is assigned to it.
        </p>
      }
    />
  )
}
