import { ticked } from '#lib/platform/forms/questions/questions'
import { conversionTask, tick } from '#lib/task-lists/model/task'

export const conversionMasterAgreement = conversionTask({
  key: 'master-funding-agreement',
  section: 'Clear and sign legal documents',
  title: 'Master funding agreement',
  guidance: ['A master funding agreement from before 2018 should be brought up to date, or a second one added.'],
  notApplicable: 'The trust’s master funding agreement needs no change',
  fields: {
    received: tick(ticked('Receive the agreement')),
    cleared: tick(ticked('Clear the agreement')),
    draftSaved: tick(ticked('Save the draft in the trust’s SharePoint folder')),
    signedByTrust: tick(ticked('Have the agreement signed by the trust')),
    signedForState: tick(ticked('Have the agreement signed and sealed on behalf of the Secretary of State')),
    finalSaved: tick(ticked('Save the final agreement in the school’s and the trust’s SharePoint folders')),
  },
})
