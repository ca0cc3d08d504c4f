import { page } from '#app/_web/page'
import { viewParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { getView } from '#lib/exports/views/queries'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { submitDeletedView } from '../../actions.ts'

export default page(viewParams, async ({ who, viewId }) => {
  const { name } = await getView(who, viewId)
  const back = { href: paths.exports }
  return (
    <FormPage
      title={`Delete the view “${name}”?`}
      back={back}
      cancel={back}
      action={submitDeletedView.bind(null, { viewId })}
      initial={unsubmitted()}
      fields={[]}
      intro={<p className="govuk-body">The merged export and the files that you have taken stay.</p>}
      submit="Delete the view"
      warning
    />
  )
})
