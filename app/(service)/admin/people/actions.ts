'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { personParams, personRoleParams, readParams } from '#app/params'
import { submitChange } from '#app/submit-change'
import { formatInstant } from '#lib/calendar'
import { rejected, type FormState } from '#lib/forms/form-state'
import { readForm } from '#lib/forms/read-form'
import { paths } from '#lib/paths'
import { addPerson, deactivatePerson, giveRole, reactivatePerson, renamePerson, takeRole } from '#lib/people/commands'
import { newPerson, newRole, personName } from '#lib/people/schema'

type PersonBound = z.infer<typeof personParams>
const nothing = z.object({})

export async function submitNewPerson(_before: FormState, form: FormData): Promise<FormState> {
  const who = await currentUser()
  let personId = ''
  const failed = await submitChange(form, newPerson, async (person) => {
    personId = await addPerson(who, person)
  })
  return failed ?? redirect(`${paths.person(personId)}?saved=person-added`)
}

export async function submitName(bound: PersonBound, _before: FormState, form: FormData): Promise<FormState> {
  const who = await currentUser()
  const { personId } = await readParams(personParams, bound)
  const { values, nested, version } = readForm(form)
  const name = personName.safeParse(nested)
  if (!name.success) return rejected(values, version, name.error)
  const saved = await orInterrupt(renamePerson(who, personId, name.data, version))
  if (!saved.stale) redirect(`${paths.person(personId)}?saved=renamed`)
  const { savedBy, savedAt, theirs } = saved
  const rows = [
    { label: 'First name', theirs: theirs.firstName, yours: name.data.firstName },
    { label: 'Last name', theirs: theirs.lastName, yours: name.data.lastName },
  ]
  return { values, version: saved.version, errors: [], conflict: { savedBy, savedAt: formatInstant(savedAt), rows } }
}

export async function submitRole(bound: PersonBound, _before: FormState, form: FormData): Promise<FormState> {
  const who = await currentUser()
  const { personId } = await readParams(personParams, bound)
  const failed = await submitChange(form, newRole, (role) => giveRole(who, personId, role))
  return failed ?? redirect(`${paths.person(personId)}?saved=role-given`)
}

export async function submitTakenRole(
  bound: z.infer<typeof personRoleParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  const who = await currentUser()
  const { personId, roleId } = await readParams(personRoleParams, bound)
  const failed = await submitChange(form, nothing, () => takeRole(who, personId, roleId))
  return failed ?? redirect(`${paths.person(personId)}?saved=role-taken`)
}

export async function submitDeactivation(bound: PersonBound, _before: FormState, form: FormData): Promise<FormState> {
  const who = await currentUser()
  const { personId } = await readParams(personParams, bound)
  const failed = await submitChange(form, nothing, () => deactivatePerson(who, personId))
  return failed ?? redirect(`${paths.person(personId)}?saved=deactivated`)
}

export async function submitReactivation(bound: PersonBound, _before: FormState, form: FormData): Promise<FormState> {
  const who = await currentUser()
  const { personId } = await readParams(personParams, bound)
  const failed = await submitChange(form, nothing, () => reactivatePerson(who, personId))
  return failed ?? redirect(`${paths.person(personId)}?saved=reactivated`)
}
