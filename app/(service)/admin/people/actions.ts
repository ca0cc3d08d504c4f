'use server'

import { formAction } from '#app/_web/form-action'
import { personParams, personRoleParams } from '#app/_web/params'
import { saved } from '#app/_web/saved'
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

export const submitNewPerson = formAction(async ({ who, nested }) => {
  const personId = await addPerson(who, newPerson.parse(nested))
  return saved(paths.person(personId), 'person-added')
})

export const submitName = formAction(personParams, async ({ who, personId, nested, version }) => {
  const save = await renamePerson(who, personId, personName.parse(nested), version)
  return save.stale ? save : saved(paths.person(personId), 'renamed')
})

export const submitRole = formAction(personParams, async ({ who, personId, nested }) => {
  const role = newRole.parse(nested)
  await grantRole(who, personId, role)
  return saved(paths.person(personId), 'role-given')
})

export const submitTakenRole = formAction(personRoleParams, async ({ who, personId, roleId }) => {
  await revokeRole(who, personId, roleId)
  return saved(paths.person(personId), 'role-taken')
})

export const submitDeactivation = formAction(personParams, async ({ who, personId }) => {
  await deactivatePerson(who, personId)
  return saved(paths.person(personId), 'deactivated')
})

export const submitReactivation = formAction(personParams, async ({ who, personId }) => {
  await reactivatePerson(who, personId)
  return saved(paths.person(personId), 'reactivated')
})
