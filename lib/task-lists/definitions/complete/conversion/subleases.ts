import { ticked } from '#lib/platform/forms/questions/questions'
import { conversionTask, tick } from '#lib/task-lists/model/task'

export const subleases = conversionTask({
  key: 'subleases',
  section: 'Clear and sign legal documents',
  title: 'Subleases',
  guidance: ['Only where the school lets part of its land or buildings to somebody else.'],
  notApplicable: 'There are no subleases',
  fields: {
    received: tick(ticked('Receive the subleases')),
    cleared: tick(ticked('Clear the subleases')),
    schoolEmailed: tick(ticked('Email the school to ask if the subleases have been signed')),
    confirmationReceived: tick(ticked('Receive the school’s email confirming it')),
    confirmationSaved: tick(ticked('Save the email in the school’s SharePoint folder')),
    signedCopySaved: tick(ticked('Save a copy of the signed subleases in the school’s SharePoint folder')),
    consentIssued: tick(ticked('Issue the letter of consent and save a copy')),
  },
})
