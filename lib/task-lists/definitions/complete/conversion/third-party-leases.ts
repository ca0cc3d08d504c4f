import { ticked } from '#lib/platform/forms/questions/questions'
import { conversionTask, tick } from '#lib/task-lists/model/task'

export const thirdPartyLeases = conversionTask({
  key: 'third-party-leases',
  section: 'Clear and sign legal documents',
  title: 'Third party leases',
  notApplicable: 'There are no third party leases',
  fields: {
    solicitorsEmailed: tick(ticked('Email the solicitors to ask if the leases have been agreed and signed')),
    confirmationReceived: tick(ticked('Receive their confirmation')),
    confirmationSaved: tick(ticked('Save the email in the school’s SharePoint folder')),
  },
})
