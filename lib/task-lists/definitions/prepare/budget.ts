import { calendarDate } from '#lib/platform/forms/questions/date-questions'
import { money } from '#lib/platform/forms/questions/number-questions'
import { longText } from '#lib/platform/forms/questions/questions'
import { fact, prepareTask } from '#lib/task-lists/model/task'

const dayBefore = (date: Date) => new Date(date.getTime() - 86_400_000)
const yearAfter = (date: Date) => new Date(Date.UTC(date.getUTCFullYear() + 1, date.getUTCMonth(), date.getUTCDate()))

// Prepare 3.3: the next financial year ends at least a year, less a day, after the current one.
export const budget = prepareTask({
  key: 'budget',
  of: 'project',
  types: ['conversion'],
  section: 'School information',
  title: 'Budget',
  guidance: ['Put a minus sign before a deficit. Leave what is not known blank: blank is not nought.'],
  fields: {
    currentYearEndsOn: fact(
      'budget.currentYearEndsOn',
      calendarDate('End of the current financial year', { hint: 'For example, 31 3 2027' }),
    ),
    currentYearRevenue: fact(
      'budget.currentYearRevenue',
      money('Forecast revenue carried forward at the end of the current financial year'),
    ),
    currentYearCapital: fact(
      'budget.currentYearCapital',
      money('Forecast capital carried forward at the end of the current financial year'),
    ),
    nextYearEndsOn: fact(
      'budget.nextYearEndsOn',
      calendarDate('End of the next financial year', { hint: 'For example, 31 3 2028' }),
    ),
    nextYearRevenue: fact(
      'budget.nextYearRevenue',
      money('Forecast revenue carried forward at the end of the next financial year'),
    ),
    nextYearCapital: fact(
      'budget.nextYearCapital',
      money('Forecast capital carried forward at the end of the next financial year'),
    ),
    notes: fact('budget.notes', longText('More about the budget', { rows: 4 }), { optional: true }),
  },
  // Prepare 3.3: a deficit is money short at the end of the current year; while that is blank, nobody knows.
  derives: ({ currentYearRevenue: revenue }) => ({
    'overview.financialDeficit': typeof revenue === 'number' ? (revenue < 0 ? 'yes' : 'no') : null,
  }),
  check({ currentYearEndsOn, nextYearEndsOn }) {
    if (!(currentYearEndsOn instanceof Date) || !(nextYearEndsOn instanceof Date)) return undefined
    if (nextYearEndsOn >= dayBefore(yearAfter(currentYearEndsOn))) return undefined
    return {
      field: 'nextYearEndsOn-day',
      message: 'End of the next financial year must be at least a year after the end of the current one',
    }
  },
})
