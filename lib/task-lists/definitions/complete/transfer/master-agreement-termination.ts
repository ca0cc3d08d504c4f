import { ticked } from '#lib/platform/forms/questions/questions'
import { transferTask, tick } from '#lib/task-lists/model/task'

export const masterTermination = transferTask({
  key: 'master-agreement-termination',
  section: 'Clear and sign legal documents',
  title: 'Deed of termination for the master funding agreement',
  guidance: ['Only once the academy has moved and the outgoing trust has filed its accounts.'],
  notApplicable: 'The outgoing trust keeps its agreement',
  fields: {
    received: tick(ticked('Receive the deed')),
    cleared: tick(ticked('Clear the deed')),
    signedByOutgoingTrust: tick(ticked('Have the deed signed by the outgoing trust')),
    saved: tick(ticked('Save the deed in the academy’s and the outgoing trust’s SharePoint folders')),
    reportingTeamTold: tick(ticked('Contact the Academies Financial Reporting team')),
    signedForState: tick(ticked('Have the deed signed on behalf of the Secretary of State')),
    finalSaved: tick(ticked('Save the signed deed in the academy’s SharePoint folder')),
  },
})
