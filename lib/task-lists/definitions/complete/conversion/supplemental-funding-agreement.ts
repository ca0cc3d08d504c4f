import { ticked } from '#lib/platform/forms/questions/questions'
import { conversionTask, tick } from '#lib/task-lists/model/task'

export const conversionSupplementalAgreement = conversionTask({
  key: 'supplemental-funding-agreement',
  section: 'Clear and sign legal documents',
  title: 'Supplemental funding agreement',
  guidance: [
    'Use the 2020 model for a new agreement. Changes to the wording of a clause go to the Schools Operational Practice Unit (SOPU).',
  ],
  fields: {
    received: tick(ticked('Receive the agreement')),
    cleared: tick(ticked('Clear the agreement')),
    draftSaved: tick(ticked('Save the draft in the school’s SharePoint folder'), { optional: true }),
    signedBySchool: tick(ticked('Have the agreement signed by the school or trust')),
    signedForState: tick(ticked('Have the agreement signed and sealed on behalf of the Secretary of State')),
    finalSaved: tick(ticked('Save the final agreement in the school’s SharePoint folder')),
  },
})
