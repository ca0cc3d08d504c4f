'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { formAction } from '#app/_web/form-action'
import { projectDateReasonsParams, projectParams } from '#app/_web/params'
import { saved, goTo } from '#app/_web/saved'
import { Refused } from '#lib/platform/errors'
import { paths } from '#lib/paths'
import { changeConfirmedDate } from '#lib/casework/significant-dates/confirmed'
import { getConfirmedDate } from '#lib/casework/significant-dates/queries'
import { newConfirmedDate, reasonsForChange } from '#lib/casework/significant-dates/questions'

/** The new date leads to the page of its reasons, whose address holds it: nothing is saved yet. */
export const submitNewDate = formAction(projectParams, async ({ who, projectId, nested }) => {
  const { type, problemOf } = await getConfirmedDate(who, projectId)
  const { to } = z.object({ to: newConfirmedDate(type).schema }).parse({ to: nested.to })
  const problem = problemOf(to!)
  if (problem) throw new Refused(problem, 'to-month')
  return goTo(paths.confirmedDateReasons(projectId, to!))
})

export const submitDateReasons = formAction(
  projectDateReasonsParams,
  async ({ who, projectId, to, nested, version }) => {
    const { type, current } = await getConfirmedDate(who, projectId)
    const question = current && reasonsForChange(type, 'confirmed', current, to)
    const { reasons } = question
      ? z.object({ reasons: question.schema }).parse({ reasons: nested.reasons })
      : { reasons: [] }
    const save = await changeConfirmedDate(who, projectId, { to, reasons: reasons ?? [] }, version)
    if (save.stale) {
      refresh() // the date that it moves from is another one now, and with it perhaps the reasons on offer
      return save
    }
    return saved(paths.projectDates(projectId), 'date')
  },
)
