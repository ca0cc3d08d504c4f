import { page } from '#app/_web/page'
import { viewParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { getView } from '#lib/exports/views/queries'
import { viewQuestions } from '#lib/exports/views/schema'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { submitViewName } from '../../actions.ts'

export default page(viewParams, async ({ who, viewId }) => {
  const { name, version } = await getView(who, viewId)
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
})
