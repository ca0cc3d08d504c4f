import { wholeNumber } from '#lib/platform/forms/questions/number-questions'
import { conversionTask, fact } from '#lib/task-lists/model/task'

export const proposedCapacity = conversionTask({
  key: 'proposed-capacity',
  section: 'Project kick-off',
  title: 'Confirm the proposed capacity of the academy',
  guidance: ['Enter 0 where the academy will not teach those years.'],
  notApplicable: 'The capacity does not need to be confirmed',
  fields: {
    toYear6: fact('opening.capacityToYear6', wholeNumber('Pupils in reception to year 6')),
    toYear11: fact('opening.capacityToYear11', wholeNumber('Pupils in years 7 to 11')),
    fromYear12: fact('opening.capacityFromYear12', wholeNumber('Students in year 12 or above')),
  },
})
