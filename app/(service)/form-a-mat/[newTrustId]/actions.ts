'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { answerForm } from '#app/answer-form'
import { conflicted } from '#app/conflicted'
import { currentUser } from '#app/current-user'
import { officerAnswer } from '#app/officer-answer'
import { orInterrupt } from '#app/or-interrupt'
import { formAMatMemberParams, formAMatParams, readParams } from '#app/params'
import type { FormState } from '#lib/platform/forms/form-state'
import {
  addToNewTrust,
  assignNewTrust,
  registerNewTrust,
  removeFromNewTrust,
  renumberNewTrust,
} from '#lib/casework/form-a-mat/commands'
import { newMember, newNumber, registeredTrust } from '#lib/casework/form-a-mat/schema'
import { paths } from '#lib/paths'

type Bound = z.infer<typeof formAMatParams>

export async function submitFormAMatOfficer(bound: Bound, _before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async ({ values, nested, version }) => {
    const who = await currentUser()
    const { newTrustId } = await readParams(formAMatParams, bound)
    const { officerId } = officerAnswer.parse(nested)
    const saved = await orInterrupt(assignNewTrust(who, newTrustId, { officerId, version }))
    if (!saved.stale) redirect(`${paths.formAMat(newTrustId)}?saved=officer`)
    return conflicted(values, saved)
  })
}

export async function submitFormAMatMember(bound: Bound, _before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async ({ nested }) => {
    const who = await currentUser()
    const { newTrustId } = await readParams(formAMatParams, bound)
    const { proposalId } = newMember.parse({ proposalId: undefined, ...nested })
    await orInterrupt(addToNewTrust(who, newTrustId, proposalId))
    redirect(`${paths.formAMat(newTrustId)}?saved=member-added`)
  })
}

export async function submitFormAMatRemoval(
  bound: z.infer<typeof formAMatMemberParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async () => {
    const who = await currentUser()
    const { newTrustId, proposalId } = await readParams(formAMatMemberParams, bound)
    await orInterrupt(removeFromNewTrust(who, newTrustId, proposalId))
    redirect(`${paths.formAMat(newTrustId)}?saved=member-removed`)
  })
}

export async function submitRegisteredTrust(bound: Bound, _before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async ({ values, nested, version }) => {
    const who = await currentUser()
    const { newTrustId } = await readParams(formAMatParams, bound)
    const { trustId } = registeredTrust.parse({ trustId: undefined, ...nested })
    const saved = await orInterrupt(registerNewTrust(who, newTrustId, { trustId, version }))
    if (!saved.stale) redirect(`${paths.formAMat(newTrustId)}?saved=registered`)
    return conflicted(values, saved)
  })
}

export async function submitReferenceNumber(bound: Bound, _before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async ({ values, nested, version }) => {
    const who = await currentUser()
    const { newTrustId } = await readParams(formAMatParams, bound)
    const { referenceNumber } = newNumber.parse({ referenceNumber: undefined, ...nested })
    const saved = await orInterrupt(renumberNewTrust(who, newTrustId, { referenceNumber, version }))
    if (!saved.stale) redirect(`${paths.formAMat(newTrustId)}?saved=renumbered`)
    return conflicted(values, saved)
  })
}
