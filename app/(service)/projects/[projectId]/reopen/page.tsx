import { page } from '#app/_web/page'
import { projectParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { closureQuestion } from '#lib/casework/projects/closed/questions'
import { getProjectFor } from '#lib/casework/projects/queries'
import { submitReopening } from '../actions.ts'

export default page(projectParams, async ({ who, projectId }) => {
  const project = await getProjectFor(who, 'project.reopen', projectId)
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
})
