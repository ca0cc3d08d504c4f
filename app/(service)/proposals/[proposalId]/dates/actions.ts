'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { answerForm } from '#app/answer-form'
import { conflicted } from '#app/conflicted'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { proposalDateParams, proposalDateReasonsParams, readParams } from '#app/params'
import { Refused } from '#lib/platform/errors'
import type { FormState } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { changeProposedDate } from '#lib/casework/significant-dates/commands'
import { getDateToChange } from '#lib/casework/significant-dates/queries'
import { newDate, reasonsForChange } from '#lib/casework/significant-dates/questions'

/** The new date leads to the page of its reasons, whose address holds it: nothing is saved yet. */
export async function submitNewDate(
  bound: z.infer<typeof proposalDateParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ nested }) => {
    const who = await currentUser()
    const { proposalId, which } = await readParams(proposalDateParams, bound)
    const { type, problemOf } = await orInterrupt(getDateToChange(who, proposalId, which))
    const { to } = z.object({ to: newDate(which, type).schema }).parse({ to: nested.to })
    const problem = problemOf(to!)
    if (problem) throw new Refused(problem, which === 'significant' ? 'to-month' : 'to-day')
    redirect(paths.dateReasons(proposalId, which, to!))
  })
}

export async function submitDateReasons(
  bound: z.input<typeof proposalDateReasonsParams>,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async ({ values, nested, version }) => {
    const who = await currentUser()
    const { proposalId, which, to } = await readParams(proposalDateReasonsParams, bound)
    const { type, current } = await orInterrupt(getDateToChange(who, proposalId, which))
    const question = current && reasonsForChange(type, 'proposed', current, to)
    const { reasons } = question
      ? z.object({ reasons: question.schema }).parse({ reasons: nested.reasons })
      : { reasons: [] }
    const change = { to, reasons: reasons ?? [] }
    const saved = await orInterrupt(changeProposedDate(who, proposalId, which, change, version))
    if (!saved.stale) redirect(`${paths.dates(proposalId)}?saved=date`)
    refresh() // the date that it moves from is another one now, and with it perhaps the reasons on offer
    return conflicted(values, saved)
  })
}
