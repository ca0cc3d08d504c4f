'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { answerForm } from '#app/answer-form'
import { conflicted } from '#app/conflicted'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { projectDateReasonsParams, projectParams, readParams } from '#app/params'
import { Refused } from '#lib/platform/errors'
import type { FormState } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { changeConfirmedDate } from '#lib/casework/significant-dates/confirmed'
import { getConfirmedDate } from '#lib/casework/significant-dates/queries'
import { newConfirmedDate, reasonsForChange } from '#lib/casework/significant-dates/questions'

/** The new date leads to the page of its reasons, whose address holds it: nothing is saved yet. */
export async function submitNewDate(
  bound: z.infer<typeof projectParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ nested }) => {
    const who = await currentUser()
    const { projectId } = await readParams(projectParams, bound)
    const { type, problemOf } = await orInterrupt(getConfirmedDate(who, projectId))
    const { to } = z.object({ to: newConfirmedDate(type).schema }).parse({ to: nested.to })
    const problem = problemOf(to!)
    if (problem) throw new Refused(problem, 'to-month')
    redirect(paths.confirmedDateReasons(projectId, to!))
  })
}

export async function submitDateReasons(
  bound: z.input<typeof projectDateReasonsParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ values, nested, version }) => {
    const who = await currentUser()
    const { projectId, to } = await readParams(projectDateReasonsParams, bound)
    const { type, current } = await orInterrupt(getConfirmedDate(who, projectId))
    const question = current && reasonsForChange(type, 'confirmed', current, to)
    const { reasons } = question
      ? z.object({ reasons: question.schema }).parse({ reasons: nested.reasons })
      : { reasons: [] }
    const saved = await orInterrupt(changeConfirmedDate(who, projectId, { to, reasons: reasons ?? [] }, version))
    if (!saved.stale) redirect(`${paths.projectDates(projectId)}?saved=date`)
    refresh() // the date that it moves from is another one now, and with it perhaps the reasons on offer
    return conflicted(values, saved)
  })
}
