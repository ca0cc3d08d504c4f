import { ticked, yesNo } from '#lib/platform/forms/questions/questions'
import { conversionTask, fact, tick } from '#lib/task-lists/model/task'

const when = [
  { field: 'tenancyAtWill', is: ['yes'] },
  { field: 'licenceToOccupy', is: ['yes'] },
]

// Complete 3.3: done when neither is used, or when the one that is used has gone through its steps.
export const tenancyAtWill = conversionTask({
  key: 'tenancy-at-will',
  section: 'Clear and sign legal documents',
  title: 'Tenancy at will or licence to occupy',
  guidance: [
    'Either lets the academy use the land until its lease is signed. Where neither is used, two answers of No complete the task.',
  ],
  fields: {
    tenancyAtWill: fact('opening.tenancyAtWill', yesNo('Is a tenancy at will used?')),
    licenceToOccupy: fact('opening.licenceToOccupy', yesNo('Is a licence to occupy used?')),
    received: tick(ticked('Receive the tenancy or licence'), { when }),
    cleared: tick(ticked('Clear the tenancy or licence'), { when }),
    schoolEmailed: tick(ticked('Email the school to ask if it has been signed'), { when }),
    confirmationReceived: tick(ticked('Receive the school’s email confirming it'), { when }),
    confirmationSaved: tick(ticked('Save the email in the school’s SharePoint folder'), { when }),
  },
})
