import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { personParams, readParams } from '#app/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { getPerson } from '#lib/people/queries'
import { submitName } from '../../actions.ts'
import { nameFields } from '../../fields.ts'

export default async function RenamePersonPage({ params }: PageProps<'/admin/people/[personId]/name'>) {
  const who = await currentUser()
  const { personId } = await readParams(personParams, params)
  const { firstName, lastName, version } = await orInterrupt(getPerson(who, personId))
  return (
    <FormPage
      title="Change name"
      caption={`${firstName} ${lastName}`}
      back={{ href: paths.person(personId) }}
      action={submitName.bind(null, { personId })}
      initial={unsubmitted({ firstName, lastName }, version)}
      fields={nameFields}
      submit="Save"
    />
  )
}
