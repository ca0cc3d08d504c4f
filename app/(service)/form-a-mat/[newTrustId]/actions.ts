'use server'

import { officerAnswer } from '#app/(service)/_records/officer-answer'
import { formAction } from '#app/_web/form-action'
import { formAMatMemberParams, formAMatParams } from '#app/_web/params'
import { saved } from '#app/_web/saved'
import {
  addToNewTrust,
  assignNewTrust,
  registerNewTrust,
  removeFromNewTrust,
  renumberNewTrust,
} from '#lib/casework/form-a-mat/commands'
import { newMember, newNumber, registeredTrust } from '#lib/casework/form-a-mat/schema'
import { paths } from '#lib/paths'

export const submitFormAMatOfficer = formAction(formAMatParams, async ({ who, newTrustId, nested, version }) => {
  const { officerId } = officerAnswer.parse(nested)
  const save = await assignNewTrust(who, newTrustId, { officerId, version })
  if (save.stale) return save
  return saved(paths.formAMat(newTrustId), 'officer')
})

export const submitFormAMatMember = formAction(formAMatParams, async ({ who, newTrustId, nested }) => {
  const { proposalId } = newMember.parse({ proposalId: undefined, ...nested })
  await addToNewTrust(who, newTrustId, proposalId)
  return saved(paths.formAMat(newTrustId), 'member-added')
})

export const submitFormAMatRemoval = formAction(formAMatMemberParams, async ({ who, newTrustId, proposalId }) => {
  await removeFromNewTrust(who, newTrustId, proposalId)
  return saved(paths.formAMat(newTrustId), 'member-removed')
})

export const submitRegisteredTrust = formAction(formAMatParams, async ({ who, newTrustId, nested, version }) => {
  const { trustId } = registeredTrust.parse({ trustId: undefined, ...nested })
  const save = await registerNewTrust(who, newTrustId, { trustId, version })
  if (save.stale) return save
  return saved(paths.formAMat(newTrustId), 'registered')
})

export const submitReferenceNumber = formAction(formAMatParams, async ({ who, newTrustId, nested, version }) => {
  const { referenceNumber } = newNumber.parse({ referenceNumber: undefined, ...nested })
  const save = await renumberNewTrust(who, newTrustId, { referenceNumber, version })
  if (save.stale) return save
  return saved(paths.formAMat(newTrustId), 'renumbered')
})
