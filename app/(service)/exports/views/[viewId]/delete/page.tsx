import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { readParams, viewParams } from '#app/params'
import { FormPage } from '#components/forms/form-page'
import { getView } from '#lib/exports/views/queries'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { submitDeletedView } from '../../actions.ts'

export default async function DeleteViewPage({ params }: PageProps<'/exports/views/[viewId]/delete'>) {
  const who = await currentUser()
  const { viewId } = await readParams(viewParams, params)
  const { name } = await orInterrupt(getView(who, viewId))
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
}
