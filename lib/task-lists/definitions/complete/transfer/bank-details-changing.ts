import { yesNo } from '#lib/platform/forms/questions/questions'
import { fact, transferTask } from '#lib/task-lists/model/task'

export const bankDetailsChanging = transferTask({
  key: 'bank-details-changing',
  section: 'Get ready to transfer',
  title: 'Confirm if the bank details for the general annual grant payment need to change',
  fields: {
    bankDetailsChanging: fact('opening.bankDetailsChanging', yesNo('Do the bank details need to change?')),
  },
})
