import { ticked } from '#lib/platform/forms/questions/questions'
import { conversionTask, tick } from '#lib/task-lists/model/task'

export const trustModificationOrder = conversionTask({
  key: 'trust-modification-order',
  section: 'Clear and sign legal documents',
  title: 'Trust modification order',
  guidance: ['Needed by a foundation or voluntary school whose land is held under restrictions.'],
  notApplicable: 'The school’s land has no such restrictions',
  fields: {
    received: tick(ticked('Receive the order')),
    sentForClearance: tick(
      ticked('Send the order to the Schools Operational Practice Unit (SOPU) for legal clearance'),
    ),
    sentForSigning: tick(ticked('Send the order to the Academy Operations mailbox for signing')),
    finalSaved: tick(ticked('Save the final order in the school’s SharePoint folder')),
  },
})
