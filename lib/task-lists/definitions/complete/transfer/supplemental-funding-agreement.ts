import { ticked } from '#lib/platform/forms/questions/questions'
import { transferTask, tick } from '#lib/task-lists/model/task'

export const transferSupplementalAgreement = transferTask({
  key: 'supplemental-funding-agreement',
  section: 'Clear and sign legal documents',
  title: 'Supplemental funding agreement',
  guidance: [
    'Use the 2020 model for a new agreement. Changes to the wording of a clause go to the Schools Operational Practice Unit (SOPU).',
  ],
  fields: {
    received: tick(ticked('Receive the agreement')),
    cleared: tick(ticked('Clear the agreement')),
    saved: tick(ticked('Save the agreement in the academy’s SharePoint folder')),
  },
})
