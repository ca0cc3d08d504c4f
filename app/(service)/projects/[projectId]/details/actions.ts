'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { answerForm } from '#app/answer-form'
import { conflicted } from '#app/conflicted'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { projectDetailParams, projectParams, readParams } from '#app/params'
import type { FormState } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { changeTeam, saveDetail } from '#lib/casework/projects/details/commands'
import { getDetail } from '#lib/casework/projects/details/queries'
import { teamQuestion } from '#lib/casework/projects/details/questions'

export async function submitDetail(
  bound: z.infer<typeof projectDetailParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ values, nested, version }) => {
    const who = await currentUser()
    const { projectId, detail } = await readParams(projectDetailParams, bound)
    const { question } = await orInterrupt(getDetail(who, projectId, detail))
    const { value } = z.object({ value: question.schema }).parse({ value: nested.value })
    const saved = await orInterrupt(saveDetail(who, projectId, detail, value!, version))
    if (saved.stale) return conflicted(values, saved)
    redirect(`${paths.aboutProject(projectId)}?saved=detail`)
  })
}

export async function submitTeam(
  bound: z.infer<typeof projectParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ values, nested, version }) => {
    const who = await currentUser()
    const { projectId } = await readParams(projectParams, bound)
    const { team } = z.object({ team: teamQuestion.schema }).parse({ team: nested.team })
    const saved = await orInterrupt(changeTeam(who, projectId, team!, version))
    if (saved.stale) return conflicted(values, saved)
    redirect(`${paths.projectPeople(projectId)}?saved=team`)
  })
}
