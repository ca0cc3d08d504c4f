import { page } from '#app/_web/page'
import { projectParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { closureQuestion } from '#lib/casework/projects/closed/questions'
import { getProjectFor } from '#lib/casework/projects/queries'
import { submitCorrection } from '../actions.ts'

export default page(projectParams, async ({ who, projectId }) => {
  const { school } = await getProjectFor(who, 'project.correct', projectId)
  return (
    <FormPage
      title="Change this closed project"
      caption={school.name}
      back={{ href: paths.project(projectId) }}
      action={submitCorrection.bind(null, { projectId })}
      initial={unsubmitted()}
      fields={[closureQuestion('changed').field('reason')]}
      submit="Continue"
      cancel={{ href: paths.project(projectId) }}
      intro={
        <p className="govuk-body">
          The project stays closed. You can change its tasks, details and date until the end of today, and its history
          keeps your reason.
        </p>
      }
    />
  )
})
