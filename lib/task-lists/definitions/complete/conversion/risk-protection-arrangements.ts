import { choice, longText } from '#lib/platform/forms/questions/questions'
import { riskProtections } from '#lib/labels'
import { conversionTask, fact } from '#lib/task-lists/model/task'

// Complete 3.2 task 3: commercial cover needs its reason before the task is complete.
export const riskProtectionArrangements = conversionTask({
  key: 'risk-protection-arrangements',
  section: 'Project kick-off',
  title: 'Confirm the academy’s risk protection arrangements',
  guidance: [
    'Academies join the standard risk protection arrangement (RPA) unless they choose something else.',
    'Commercial insurance must be bought by 11:59pm on the day before opening, and start no later than midnight on the day.',
  ],
  due: { from: 'opening', workingDays: -1 },
  fields: {
    riskProtection: fact('opening.riskProtection', choice('Which arrangement will the academy have?', riskProtections)),
    commercialReason: fact('opening.commercialReason', longText('Reason for commercial insurance', { rows: 3 }), {
      when: { field: 'riskProtection', is: ['commercial'] },
    }),
  },
})
