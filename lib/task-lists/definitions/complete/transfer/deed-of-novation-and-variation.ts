import { ticked } from '#lib/platform/forms/questions/questions'
import { transferTask, tick } from '#lib/task-lists/model/task'

export const deedOfNovation = transferTask({
  key: 'deed-of-novation-and-variation',
  section: 'Clear and sign legal documents',
  title: 'Deed of novation and variation',
  guidance: [
    'Email the signed deed to academy openers within 8 working days of the transfer, so that the general annual grant can be paid.',
  ],
  due: { from: 'opening', workingDays: 8 },
  fields: {
    received: tick(ticked('Receive the deed')),
    cleared: tick(ticked('Clear the deed')),
    signedByOutgoingTrust: tick(ticked('Have the deed signed by the outgoing trust')),
    signedByIncomingTrust: tick(ticked('Have the deed signed by the incoming trust')),
    saved: tick(ticked('Save the deed in the academy’s SharePoint folder')),
    signedForState: tick(ticked('Have the deed signed on behalf of the Secretary of State')),
    finalSaved: tick(ticked('Save the deed again once it is signed')),
  },
})
