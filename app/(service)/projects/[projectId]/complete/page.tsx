import { page } from '#app/_web/page'
import { projectParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { Page } from '#components/page/page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { resolvingPage } from '#lib/casework/projects/unmet-conditions'
import { getProjectFor } from '#lib/casework/projects/queries'
import { submitCompletion } from '../actions.ts'

export default page(projectParams, async ({ who, projectId, success }) => {
  const project = await getProjectFor(who, 'project.complete', projectId)
  const back = { href: paths.project(projectId) }
  if (project.unmet.length === 0)
    return (
      <FormPage
        title="Complete this project"
        caption={project.school.name}
        back={back}
        success={success}
        action={submitCompletion.bind(null, { projectId })}
        initial={unsubmitted()}
        fields={[]}
        submit="Complete project"
        intro={
          <p className="govuk-body">
            All its conditions are met. Once it is completed, only service support can change it.
          </p>
        }
      />
    )
  return (
    <Page title="This project cannot be completed yet" caption={project.school.name} back={back} success={success}>
      <p className="govuk-body">Before you can complete it:</p>
      <ul className="govuk-list govuk-list--bullet">
        {project.unmet.map((unmet) => (
          <li key={unmet.sentence}>
            <a className="govuk-link" href={resolvingPage(project, unmet)}>
              {unmet.sentence}
            </a>
          </li>
        ))}
      </ul>
    </Page>
  )
})
