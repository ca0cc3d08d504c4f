import { ticked } from '#lib/platform/forms/questions/questions'
import { transferTask, tick } from '#lib/task-lists/model/task'

export const landConsentLetter = transferTask({
  key: 'land-consent-letter',
  section: 'Clear and sign legal documents',
  title: 'Land consent letter',
  notApplicable: 'No land consent is needed',
  fields: {
    drafted: tick(ticked('Draft the letter')),
    signed: tick(ticked('Have the letter signed by somebody with delegated authority')),
    sent: tick(ticked('Send the letter to both trusts, the solicitors and the local authority')),
    saved: tick(ticked('Save the letter in the academy’s SharePoint folder')),
  },
})
