import { ticked, yesNo } from '#lib/platform/forms/questions/questions'
import { conversionTask, fact, tick } from '#lib/task-lists/model/task'

export const privateFinanceInitiative = conversionTask({
  key: 'private-finance-initiative',
  section: 'Clear and sign legal documents',
  title: 'Private finance initiative',
  notApplicable: 'The school is not part of a private finance initiative (PFI) contract',
  fields: {
    supplementalHasPfi: fact(
      'opening.supplementalHasPfi',
      yesNo('Does the supplemental funding agreement have PFI clauses?'),
    ),
    masterHasPfi: fact('opening.masterHasPfi', yesNo('Does the master funding agreement have PFI clauses?')),
    received: tick(ticked('Receive the documents')),
    sentForClearance: tick(ticked('Send the documents to the Schools Operational Practice Unit (SOPU)'), {
      optional: true,
    }),
    cleared: tick(ticked('Clear the documents')),
    draftSaved: tick(ticked('Save the draft in the trust’s SharePoint folder')),
    signed: tick(ticked('Have the documents signed by everybody concerned')),
    finalSaved: tick(ticked('Save the final documents in the trust’s SharePoint folder')),
  },
})
