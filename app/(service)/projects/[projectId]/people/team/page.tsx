import { page } from '#app/_web/page'
import { projectParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { getTeam } from '#lib/casework/projects/details/queries'
import { teamQuestion } from '#lib/casework/projects/details/questions'
import { submitTeam } from '../../details/actions.ts'

export default page(projectParams, async ({ who, projectId }) => {
  const { school, version, team, isAssigned } = await getTeam(who, projectId)
  return (
    <FormPage
      title={teamQuestion.label}
      caption={school.name}
      back={{ href: paths.projectPeople(projectId) }}
      action={submitTeam.bind(null, { projectId })}
      initial={unsubmitted(teamQuestion.fill('team', team), version)}
      fields={[teamQuestion.field('team')]}
      submit="Save"
      cancel={{ href: paths.projectPeople(projectId) }}
    >
      {isAssigned && <p className="govuk-body">Whoever the project is assigned to keeps it.</p>}
    </FormPage>
  )
})
