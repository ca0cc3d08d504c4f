'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { formAction } from '#app/_web/form-action'
import { proposalDateParams, proposalDateReasonsParams } from '#app/_web/params'
import { saved, goTo } from '#app/_web/saved'
import { Refused } from '#lib/platform/errors'
import { paths } from '#lib/paths'
import { changeProposedDate } from '#lib/casework/significant-dates/commands'
import { getDateToChange } from '#lib/casework/significant-dates/queries'
import { newDate, reasonsForChange } from '#lib/casework/significant-dates/questions'

/** The new date leads to the page of its reasons, whose address holds it: nothing is saved yet. */
export const submitNewDate = formAction(proposalDateParams, async ({ who, proposalId, which, nested }) => {
  const { type, problemOf } = await getDateToChange(who, proposalId, which)
  const { to } = z.object({ to: newDate(which, type).schema }).parse({ to: nested.to })
  const problem = problemOf(to!)
  if (problem) throw new Refused(problem, which === 'significant' ? 'to-month' : 'to-day')
  return goTo(paths.dateReasons(proposalId, which, to!))
})

export const submitDateReasons = formAction(
  proposalDateReasonsParams,
  async ({ who, proposalId, which, to, nested, version }) => {
    const { type, current } = await getDateToChange(who, proposalId, which)
    const question = current && reasonsForChange(type, 'proposed', current, to)
    const { reasons } = question
      ? z.object({ reasons: question.schema }).parse({ reasons: nested.reasons })
      : { reasons: [] }
    const change = { to, reasons: reasons ?? [] }
    const save = await changeProposedDate(who, proposalId, which, change, version)
    if (save.stale) {
      refresh() // the date that it moves from is another one now, and with it perhaps the reasons on offer
      return save
    }
    return saved(paths.dates(proposalId), 'date')
  },
)
