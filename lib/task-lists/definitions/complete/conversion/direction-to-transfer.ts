import { ticked } from '#lib/platform/forms/questions/questions'
import { conversionTask, tick } from '#lib/task-lists/model/task'

export const directionToTransfer = conversionTask({
  key: 'direction-to-transfer',
  section: 'Clear and sign legal documents',
  title: 'Direction to transfer',
  guidance: ['Needed where a foundation owns the freehold of the school’s land.'],
  notApplicable: 'No foundation owns the freehold',
  fields: {
    received: tick(ticked('Receive the direction')),
    cleared: tick(ticked('Clear the direction')),
    sentForSigning: tick(ticked('Send the direction to the Academy Operations mailbox for signing')),
    finalSaved: tick(ticked('Save the signed direction in the school’s SharePoint folder')),
  },
})
