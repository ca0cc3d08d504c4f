import { ticked } from '#lib/platform/forms/questions/questions'
import { conversionTask, tick } from '#lib/task-lists/model/task'

export const conversionDeedOfVariation = conversionTask({
  key: 'deed-of-variation',
  section: 'Clear and sign legal documents',
  title: 'Deed of variation',
  guidance: ['A deed of variation brings an older funding agreement of the trust up to date.'],
  notApplicable: 'No deed of variation is needed',
  fields: {
    received: tick(ticked('Receive the deed')),
    cleared: tick(ticked('Clear the deed')),
    draftSaved: tick(ticked('Save the draft in the trust’s SharePoint folder')),
    signedByTrust: tick(ticked('Have the deed signed by the school or trust')),
    signedForState: tick(ticked('Have the deed signed and sealed on behalf of the Secretary of State')),
    finalSaved: tick(ticked('Save the final deed in the trust’s SharePoint folder')),
  },
})
