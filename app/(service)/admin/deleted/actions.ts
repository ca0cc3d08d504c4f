'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { answerForm } from '#app/answer-form'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { readParams, subjectParams } from '#app/params'
import { deleteRecord, restoreRecord } from '#lib/casework/deletion/commands'
import { deletionInput } from '#lib/casework/deletion/schema'
import type { FormState } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'

type Bound = z.infer<typeof subjectParams>

export async function submitDeletion(bound: Bound, _before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async ({ nested }) => {
    const who = await currentUser()
    const subject = await readParams(subjectParams, bound)
    const { reason } = deletionInput.parse(nested)
    await orInterrupt(deleteRecord(who, subject, reason))
    redirect(`${paths.deleted}?saved=deleted`)
  })
}

export async function submitRestoring(bound: Bound, _before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async () => {
    const who = await currentUser()
    const subject = await readParams(subjectParams, bound)
    await orInterrupt(restoreRecord(who, subject))
    redirect(`${subject.of === 'proposal' ? paths.proposal(subject.id) : paths.project(subject.id)}?saved=restored`)
  })
}
