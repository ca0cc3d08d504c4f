import { calendarDate, monthOfYear } from '#lib/platform/forms/questions/date-questions'
import { fact, prepareTask } from '#lib/task-lists/model/task'

// Prepare 3.3 and 3.5: the proposed decision date may not be after the proposed conversion or transfer date.
export const projectDates = prepareTask({
  key: 'project-dates',
  of: 'proposal',
  types: ['conversion', 'transfer'],
  section: 'Dates',
  title: 'Confirm project dates',
  fields: {
    proposedDecisionOn: fact(
      'preparation.proposedDecisionOn',
      calendarDate('Proposed decision date', { hint: 'For example, 27 3 2027' }),
    ),
    previouslyConsideredOn: fact(
      'preparation.previouslyConsideredOn',
      calendarDate('Date it was considered before', { hint: 'Leave blank if it was never considered before' }),
      { optional: true },
    ),
    proposedSignificantOn: fact(
      'significantDate.proposed',
      monthOfYear('Proposed conversion or transfer date', { hint: 'Always the first of a month. For example, 9 2027' }),
    ),
  },
  check({ proposedDecisionOn, proposedSignificantOn }) {
    if (!(proposedDecisionOn instanceof Date) || !(proposedSignificantOn instanceof Date)) return undefined
    if (proposedDecisionOn <= proposedSignificantOn) return undefined
    return {
      field: 'proposedDecisionOn-day',
      message: 'Proposed decision date must be on or before the proposed conversion or transfer date',
    }
  },
})
