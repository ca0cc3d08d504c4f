import { ticked } from '#lib/platform/forms/questions/questions'
import { transferTask, tick } from '#lib/task-lists/model/task'

export const churchTermination = transferTask({
  key: 'church-agreement-termination',
  section: 'Clear and sign legal documents',
  title: 'Deed of termination for the church supplemental agreement',
  guidance: ['The deed must be signed before the day of the transfer.'],
  due: { from: 'opening', workingDays: -1 },
  notApplicable: 'There is no church supplemental agreement to end',
  fields: {
    received: tick(ticked('Receive the deed')),
    cleared: tick(ticked('Have the deed cleared by policy')),
    signedByOutgoingTrust: tick(ticked('Have the deed signed by the outgoing trust')),
    signedByDiocese: tick(ticked('Have the deed signed by the diocese')),
    saved: tick(ticked('Save the deed in the academy’s and the outgoing trust’s SharePoint folders')),
    signedForState: tick(ticked('Have the deed signed on behalf of the Secretary of State')),
    finalSaved: tick(ticked('Save the signed deed in the academy’s SharePoint folder')),
  },
})
