'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { answerForm } from '#app/answer-form'
import { conflicted } from '#app/conflicted'
import { currentUser } from '#app/current-user'
import { officerAnswer } from '#app/officer-answer'
import { orInterrupt } from '#app/or-interrupt'
import { groupMemberParams, groupParams, readParams } from '#app/params'
import type { FormState } from '#lib/platform/forms/form-state'
import { addToGroup, assignGroup, deleteGroup, removeFromGroup } from '#lib/casework/groups/commands'
import { groupMembers } from '#lib/casework/groups/journey'
import { paths } from '#lib/paths'

export async function submitGroupOfficer(
  bound: z.infer<typeof groupParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ values, nested, version }) => {
    const who = await currentUser()
    const { groupId } = await readParams(groupParams, bound)
    const { officerId } = officerAnswer.parse(nested)
    const saved = await orInterrupt(assignGroup(who, groupId, { officerId, version }))
    if (!saved.stale) redirect(`${paths.group(groupId)}?saved=officer`)
    return conflicted(values, saved)
  })
}

export async function submitGroupMembers(
  bound: z.infer<typeof groupParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ nested }) => {
    const who = await currentUser()
    const { groupId } = await readParams(groupParams, bound)
    const { proposalIds } = groupMembers.parse({ proposalIds: undefined, ...nested })
    await orInterrupt(addToGroup(who, groupId, proposalIds ?? []))
    redirect(`${paths.group(groupId)}?saved=member-added`)
  })
}

export async function submitGroupRemoval(
  bound: z.infer<typeof groupMemberParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async () => {
    const who = await currentUser()
    const { groupId, proposalId } = await readParams(groupMemberParams, bound)
    await orInterrupt(removeFromGroup(who, groupId, proposalId))
    redirect(`${paths.group(groupId)}?saved=member-removed`)
  })
}

export async function submitGroupDeletion(
  bound: z.infer<typeof groupParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async () => {
    const who = await currentUser()
    const { groupId } = await readParams(groupParams, bound)
    await orInterrupt(deleteGroup(who, groupId))
    redirect(`${paths.groups}?saved=group-deleted`)
  })
}
