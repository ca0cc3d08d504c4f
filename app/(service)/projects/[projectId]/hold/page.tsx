import { page } from '#app/_web/page'
import { projectParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { SummaryList } from '#components/govuk/summary-list'
import { formatInstant } from '#lib/calendar/calendar'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { holdChanges, labelOf } from '#lib/labels'
import { paths } from '#lib/paths'
import { holdQuestion } from '#lib/casework/projects/hold/questions'
import { getProjectFor } from '#lib/casework/projects/queries'
import { submitHold } from '../actions.ts'

export default page(projectParams, async ({ who, projectId }) => {
  const project = await getProjectFor(who, 'project.hold', projectId)
  const change = project.hold ? 'resumed' : 'held'
  return (
    <FormPage
      title={project.hold ? 'Resume this project' : 'Put this project on hold'}
      caption={project.school.name}
      back={{ href: paths.project(projectId) }}
      action={submitHold.bind(null, { projectId, change })}
      initial={unsubmitted({}, project.version)}
      fields={[holdQuestion(change).field('reason')]}
      submit={project.hold ? 'Resume' : 'Put on hold'}
      cancel={{ href: paths.project(projectId) }}
      intro={<p className="govuk-body">A project cannot be completed while it is on hold.</p>}
    >
      {project.holdChanges.map(({ id, kind, reason, changedAt, changedBy }) => (
        <SummaryList
          key={id}
          card={{ title: labelOf(holdChanges, kind), headingLevel: 2 }}
          rows={[
            { key: 'Changed', value: `${formatInstant(changedAt)} by ${changedBy}` },
            { key: 'Reason', value: <span className="app-typed">{reason}</span> },
          ]}
        />
      ))}
    </FormPage>
  )
})
