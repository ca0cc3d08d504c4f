import { ticked } from '#lib/platform/forms/questions/questions'
import { transferTask, tick } from '#lib/task-lists/model/task'

export const formM = transferTask({
  key: 'form-m',
  section: 'Clear and sign legal documents',
  title: 'Form M',
  guidance: ['Only where the academy’s freehold or other land changes hands.'],
  notApplicable: 'No Form M is needed',
  fields: {
    received: tick(ticked('Receive Form M')),
    landDetailsReceived: tick(ticked('Receive title plans, title numbers and freehold information')),
    cleared: tick(ticked('Clear Form M')),
    signedByOutgoingTrust: tick(ticked('Have Form M signed by the outgoing trust')),
    saved: tick(ticked('Save Form M in the academy’s SharePoint folder')),
  },
})
