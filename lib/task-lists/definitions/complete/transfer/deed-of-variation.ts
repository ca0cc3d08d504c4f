import { ticked } from '#lib/platform/forms/questions/questions'
import { transferTask, tick } from '#lib/task-lists/model/task'

export const transferDeedOfVariation = transferTask({
  key: 'deed-of-variation',
  section: 'Clear and sign legal documents',
  title: 'Deed of variation',
  guidance: ['A deed of variation brings an older funding agreement of the trust up to date.'],
  notApplicable: 'No deed of variation is needed',
  fields: {
    received: tick(ticked('Receive the deed')),
    cleared: tick(ticked('Clear the deed')),
    signedByTrust: tick(ticked('Have the deed signed by the academy or the incoming trust')),
    saved: tick(ticked('Save the deed in the academy’s and the incoming trust’s SharePoint folders')),
    sentToLeader: tick(ticked('Send the deed to the team leader or deputy director')),
    signedForState: tick(ticked('Have the deed signed on behalf of the Secretary of State')),
  },
})
