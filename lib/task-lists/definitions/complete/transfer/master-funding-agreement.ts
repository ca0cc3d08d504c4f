import { ticked } from '#lib/platform/forms/questions/questions'
import { transferTask, tick } from '#lib/task-lists/model/task'

export const transferMasterAgreement = transferTask({
  key: 'master-funding-agreement',
  section: 'Clear and sign legal documents',
  title: 'Master funding agreement',
  guidance: ['A master funding agreement from before 2018 should be brought up to date, or a second one added.'],
  notApplicable: 'The trust’s master funding agreement needs no change',
  fields: {
    received: tick(ticked('Receive the agreement')),
    cleared: tick(ticked('Clear the agreement')),
    signedByIncomingTrust: tick(ticked('Have the agreement signed by the incoming trust')),
    saved: tick(ticked('Save the agreement in the academy’s and the incoming trust’s SharePoint folders')),
    signedForState: tick(ticked('Have the agreement signed on behalf of the Secretary of State')),
  },
})
