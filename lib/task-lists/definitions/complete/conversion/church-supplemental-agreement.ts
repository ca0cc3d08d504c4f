import { ticked } from '#lib/platform/forms/questions/questions'
import { conversionTask, tick } from '#lib/task-lists/model/task'

export const conversionChurchAgreement = conversionTask({
  key: 'church-supplemental-agreement',
  section: 'Clear and sign legal documents',
  title: 'Church supplemental agreement',
  guidance: ['Only Church of England and Catholic schools need one.'],
  notApplicable: 'The school is neither Church of England nor Catholic',
  fields: {
    received: tick(ticked('Receive the agreement')),
    cleared: tick(ticked('Clear the agreement')),
    draftSaved: tick(ticked('Save the draft in the school’s SharePoint folder'), { optional: true }),
    signedByTrust: tick(ticked('Have the agreement signed by the trust')),
    signedByDiocese: tick(ticked('Have the agreement signed by the diocesan authority or its trustee, or both')),
    signedForState: tick(ticked('Have the agreement signed and sealed on behalf of the Secretary of State')),
    finalSaved: tick(ticked('Save the final agreement in the school’s SharePoint folder')),
  },
})
