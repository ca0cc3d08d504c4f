import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { readParams, viewParams } from '#app/params'
import { FormPage } from '#components/forms/form-page'
import { getView } from '#lib/exports/views/queries'
import { viewQuestions } from '#lib/exports/views/schema'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { submitViewName } from '../../actions.ts'

export default async function RenameViewPage({ params }: PageProps<'/exports/views/[viewId]/name'>) {
  const who = await currentUser()
  const { viewId } = await readParams(viewParams, params)
  const { name, version } = await orInterrupt(getView(who, viewId))
  const back = { href: paths.exports }
  return (
    <FormPage
      title="Rename the view"
      back={back}
      cancel={back}
      action={submitViewName.bind(null, { viewId })}
      initial={unsubmitted({ name }, version)}
      fields={[viewQuestions.name.field('name')]}
      submit="Save the name"
    />
  )
}
