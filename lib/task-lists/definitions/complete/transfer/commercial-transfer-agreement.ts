import { ticked } from '#lib/platform/forms/questions/questions'
import { transferTask, tick } from '#lib/task-lists/model/task'

export const transferCommercialTransfer = transferTask({
  key: 'commercial-transfer-agreement',
  section: 'Clear and sign legal documents',
  title: 'Commercial transfer agreement',
  fields: {
    agreed: tick(ticked('Confirm that the agreement has been agreed')),
    signed: tick(ticked('Confirm that the agreement has been signed')),
    answersReceived: tick(ticked('Receive the solicitors’ answers to the assurance questions')),
    answersChecked: tick(ticked('Check the answers')),
    confirmationSaved: tick(ticked('Save the confirmation emails in the academy’s SharePoint folder')),
  },
})
