import { calendarDate, monthOfYear } from '#lib/platform/forms/questions/date-questions'
import type { Question } from '#lib/platform/forms/questions/question'
import { required } from '#lib/platform/forms/questions/questions'
import { reasonsWithDetails, type Reason } from '#lib/platform/forms/questions/reasons-question'
import type { DateChangeKind, DateChangeReason, ProjectType } from '#lib/labels'
import { dateName, directionOf, reasonsOffered, type Stage } from '#lib/task-lists/model/date-rules'

/** What a date is to become. A significant date is the first of a month. */
export function newDate(which: DateChangeKind, type: ProjectType): Question<Date> {
  const label = `New ${dateName(which, type).replace(/^P/, 'p')}`
  const question =
    which === 'significant'
      ? monthOfYear(label, { hint: 'Always the first of a month. For example, 9 2027' })
      : calendarDate(label, { hint: 'For example, 27 3 2027' })
  return required(question, { error: `Enter the ${label.replace(/^N/, 'n')}` })
}

/** What a confirmed date is to become. */
export function newConfirmedDate(type: ProjectType): Question<Date> {
  const hint = 'Always the first of a month. For example, 9 2027'
  return required(monthOfYear(`New ${type} date`, { hint }), { error: `Enter the new ${type} date` })
}

/** Why a date moves, from the reasons of the way it moves; undefined where it stays. */
export function reasonsForChange(
  type: ProjectType,
  stage: Stage,
  from: Date,
  to: Date,
): Question<Reason<DateChangeReason>[]> | undefined {
  const direction = directionOf(from, to)
  return direction && reasonsWithDetails(`Why is the date ${direction}?`, reasonsOffered(type, stage, direction))
}
