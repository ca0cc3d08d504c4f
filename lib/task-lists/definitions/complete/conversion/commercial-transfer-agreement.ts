import { ticked } from '#lib/platform/forms/questions/questions'
import { conversionTask, tick } from '#lib/task-lists/model/task'

export const conversionCommercialTransfer = conversionTask({
  key: 'commercial-transfer-agreement',
  section: 'Clear and sign legal documents',
  title: 'Commercial transfer agreement',
  fields: {
    agreed: tick(ticked('Confirm that the agreement has been agreed')),
    signed: tick(ticked('Confirm that the agreement has been signed')),
    modelUsed: tick(ticked('Confirm that the department’s model agreement was used without changes')),
    answersReceived: tick(ticked('Receive the solicitors’ answers to the assurance questions')),
    answersChecked: tick(ticked('Check the answers')),
    confirmationSaved: tick(ticked('Save the confirmation emails in the school’s SharePoint folder')),
  },
})
