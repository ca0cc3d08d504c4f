import { page } from '#app/_web/page'
import { projectDetailParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { getDetail } from '#lib/casework/projects/details/queries'
import { submitDetail } from '../actions.ts'

export default page(projectDetailParams, async ({ who, projectId, detail }) => {
  const { school, version, question, value } = await getDetail(who, projectId, detail)
  return (
    <FormPage
      title={question.label}
      caption={school.name}
      back={{ href: paths.aboutProject(projectId) }}
      action={submitDetail.bind(null, { projectId, detail })}
      initial={unsubmitted(question.fill('value', value), version)}
      fields={[question.field('value')]}
      submit="Save"
      cancel={{ href: paths.aboutProject(projectId) }}
    />
  )
})
