import { defineColumns } from '#lib/catalogue/model/column'
import { field } from '#lib/catalogue/model/value'

const amount = {
  type: 'decimal',
  appliesTo: 'conversions',
  meaning: 'In pounds; below nought is a deficit. Blank until entered.',
} as const
const yearEnd = {
  type: 'date',
  appliesTo: 'conversions',
  meaning: 'Of the school, as entered by the delivery officer. Blank until entered.',
} as const

export const budgetColumns = defineColumns('Budget', [
  {
    id: 'budget_current_year_end',
    heading: 'End of the current financial year',
    ...yearEnd,
    value: field('budget', 'currentYearEndsOn'),
  },
  {
    id: 'budget_current_year_revenue',
    heading: 'Forecast revenue carried forward, current financial year',
    ...amount,
    value: field('budget', 'currentYearRevenue'),
  },
  {
    id: 'budget_current_year_capital',
    heading: 'Forecast capital carried forward, current financial year',
    ...amount,
    value: field('budget', 'currentYearCapital'),
  },
  {
    id: 'budget_next_year_end',
    heading: 'End of the next financial year',
    ...yearEnd,
    value: field('budget', 'nextYearEndsOn'),
  },
  {
    id: 'budget_next_year_revenue',
    heading: 'Forecast revenue carried forward, next financial year',
    ...amount,
    value: field('budget', 'nextYearRevenue'),
  },
  {
    id: 'budget_next_year_capital',
    heading: 'Forecast capital carried forward, next financial year',
    ...amount,
    value: field('budget', 'nextYearCapital'),
  },
  {
    id: 'budget_notes',
    heading: 'More about the budget',
    type: 'text',
    appliesTo: 'conversions',
    meaning: 'Blank where nobody has added anything.',
    value: field('budget', 'notes'),
  },
])
