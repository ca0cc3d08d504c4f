import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { projectDetailParams, readParams } from '#app/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { getDetail } from '#lib/casework/projects/details/queries'
import { submitDetail } from '../actions.ts'

export default async function ProjectDetailPage({ params }: PageProps<'/projects/[projectId]/details/[detail]'>) {
  const who = await currentUser()
  const { projectId, detail } = await readParams(projectDetailParams, params)
  const { school, version, question, value } = await orInterrupt(getDetail(who, projectId, detail))
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
}
