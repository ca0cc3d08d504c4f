import { ticked } from '#lib/platform/forms/questions/questions'
import { transferTask, tick } from '#lib/task-lists/model/task'

export const transferChurchAgreement = transferTask({
  key: 'church-supplemental-agreement',
  section: 'Clear and sign legal documents',
  title: 'Church supplemental agreement',
  guidance: ['Only Church of England and Catholic academies need one.'],
  notApplicable: 'The academy is neither Church of England nor Catholic',
  fields: {
    received: tick(ticked('Receive the agreement')),
    cleared: tick(ticked('Clear the agreement')),
    signedByIncomingTrust: tick(ticked('Have the agreement signed by the incoming trust')),
    signedByDiocese: tick(ticked('Have the agreement signed by the diocese')),
    saved: tick(ticked('Save the agreement after trust and diocese have signed')),
    signedForState: tick(ticked('Have the agreement signed on behalf of the Secretary of State')),
    finalSaved: tick(ticked('Save the agreement again once it is signed')),
  },
})
