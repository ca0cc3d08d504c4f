import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { personParams, readParams } from '#app/params'
import { FormPage } from '#components/forms/form-page'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { getPerson } from '#lib/people/queries'
import { submitRole } from '../../../actions.ts'
import { roleField } from '../../../fields.ts'

export default async function GiveRolePage({ params }: PageProps<'/admin/people/[personId]/roles/new'>) {
  const who = await currentUser()
  const { personId } = await readParams(personParams, params)
  const { firstName, lastName } = await orInterrupt(getPerson(who, personId))
  return (
    <FormPage
      title="Give a role"
      caption={`${firstName} ${lastName}`}
      back={{ href: paths.person(personId) }}
      action={submitRole.bind(null, { personId })}
      initial={unsubmitted()}
      fields={[roleField]}
      submit="Give role"
    />
  )
}
