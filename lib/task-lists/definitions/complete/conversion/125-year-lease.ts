import { ticked } from '#lib/platform/forms/questions/questions'
import { conversionTask, tick } from '#lib/task-lists/model/task'

export const longLease = conversionTask({
  key: '125-year-lease',
  section: 'Clear and sign legal documents',
  title: '125 year lease',
  guidance: ['Only where the land is leased to the academy, usually by the local authority.'],
  notApplicable: 'There is no such lease',
  fields: {
    modelUsed: tick(ticked('Confirm that the department’s model lease was used without changes')),
    solicitorsEmailed: tick(ticked('Email the solicitors to ask if the lease has been agreed and signed')),
    confirmationReceived: tick(ticked('Receive their email confirming it')),
    confirmationSaved: tick(ticked('Save the email in the school’s SharePoint folder')),
  },
})
