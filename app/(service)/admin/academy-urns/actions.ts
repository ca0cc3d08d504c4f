'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { answerForm } from '#app/answer-form'
import { conflicted } from '#app/conflicted'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { projectAcademyParams, projectParams, readParams } from '#app/params'
import { recordAcademy } from '#lib/casework/academies/commands'
import { getAcademyToConfirm } from '#lib/casework/academies/queries'
import { academyInput } from '#lib/casework/academies/schema'
import { Refused } from '#lib/platform/errors'
import type { FormState } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'

export async function submitAcademyUrn(
  bound: z.infer<typeof projectParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ nested }) => {
    const who = await currentUser()
    const { projectId } = await readParams(projectParams, bound)
    const { urn } = academyInput.parse({ urn: undefined, ...nested })
    const { problem } = await orInterrupt(getAcademyToConfirm(who, projectId, urn))
    if (problem) throw new Refused(problem, 'urn')
    redirect(paths.confirmAcademyUrn(projectId, urn))
  })
}

export async function submitAcademy(
  bound: z.infer<typeof projectAcademyParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ values, version }) => {
    const who = await currentUser()
    const { projectId, urn } = await readParams(projectAcademyParams, bound)
    const saved = await orInterrupt(recordAcademy(who, projectId, { urn, version }))
    if (!saved.stale) redirect(`${paths.academyUrns}?scope=recorded&saved=academy-urn`)
    return conflicted(values, saved)
  })
}
