'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { answerForm } from '#app/answer-form'
import { conflicted } from '#app/conflicted'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { personParams, personRoleParams, readParams } from '#app/params'
import type { FormState } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import {
  addPerson,
  deactivatePerson,
  grantRole,
  reactivatePerson,
  renamePerson,
  revokeRole,
} from '#lib/people/commands'
import { newPerson, newRole, personName } from '#lib/people/schema'

type PersonBound = z.infer<typeof personParams>

export async function submitNewPerson(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async ({ nested }) => {
    const who = await currentUser()
    const personId = await orInterrupt(addPerson(who, newPerson.parse(nested)))
    redirect(`${paths.person(personId)}?saved=person-added`)
  })
}

export async function submitName(bound: PersonBound, _before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async ({ values, nested, version }) => {
    const who = await currentUser()
    const { personId } = await readParams(personParams, bound)
    const name = personName.parse(nested)
    const saved = await orInterrupt(renamePerson(who, personId, name, version))
    if (!saved.stale) redirect(`${paths.person(personId)}?saved=renamed`)
    const { theirs } = saved
    const rows = [
      { label: 'First name', theirs: theirs.firstName, yours: name.firstName },
      { label: 'Last name', theirs: theirs.lastName, yours: name.lastName },
    ]
    return conflicted(values, { ...saved, rows })
  })
}

export async function submitRole(bound: PersonBound, _before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async ({ nested }) => {
    const who = await currentUser()
    const { personId } = await readParams(personParams, bound)
    const role = newRole.parse(nested)
    await orInterrupt(grantRole(who, personId, role))
    redirect(`${paths.person(personId)}?saved=role-given`)
  })
}

export async function submitTakenRole(
  bound: z.infer<typeof personRoleParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async () => {
    const who = await currentUser()
    const { personId, roleId } = await readParams(personRoleParams, bound)
    await orInterrupt(revokeRole(who, personId, roleId))
    redirect(`${paths.person(personId)}?saved=role-taken`)
  })
}

export async function submitDeactivation(bound: PersonBound, _before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async () => {
    const who = await currentUser()
    const { personId } = await readParams(personParams, bound)
    await orInterrupt(deactivatePerson(who, personId))
    redirect(`${paths.person(personId)}?saved=deactivated`)
  })
}

export async function submitReactivation(bound: PersonBound, _before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async () => {
    const who = await currentUser()
    const { personId } = await readParams(personParams, bound)
    await orInterrupt(reactivatePerson(who, personId))
    redirect(`${paths.person(personId)}?saved=reactivated`)
  })
}
