import { ticked } from '#lib/platform/forms/questions/questions'
import { conversionTask, tick } from '#lib/task-lists/model/task'

export const schoolBankDetails = conversionTask({
  key: 'school-bank-details',
  section: 'Get ready for opening',
  title: 'Confirm the new bank account details for the school',
  fields: {
    confirmationRequested: tick(ticked('Ask the school to confirm that it sent its new bank details by the deadline')),
    confirmationReceived: tick(ticked('Receive its confirmation and the AF reference number')),
  },
})
