import { ticked } from '#lib/platform/forms/questions/questions'
import { conversionTask, tick } from '#lib/task-lists/model/task'

export const highNeedsPlaces = conversionTask({
  key: 'high-needs-places',
  section: 'Project kick-off',
  title: 'Check accuracy of high needs places',
  guidance: [
    'The section 251 spreadsheet with the number of funded places is published once a year.',
    'Where its number is wrong, the local authority corrects it with a notification of changes form, which its finance officer signs.',
  ],
  notApplicable: 'The school has no high needs places',
  fields: {
    publishedNumberRight: tick(
      ticked('Check that section 251 shows the number of places that Funding and Financial Oversight (FFO) must fund'),
    ),
    formRequested: tick(ticked('Tell the local authority to complete the notification of changes form')),
    formChecked: tick(ticked('Check the form when it comes back')),
    formSent: tick(ticked('Send the form to FFO')),
  },
})
