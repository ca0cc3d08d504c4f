import { ticked } from '#lib/platform/forms/questions/questions'
import { conversionTask, tick } from '#lib/task-lists/model/task'

export const highNeedsChanges = conversionTask({
  key: 'high-needs-changes',
  section: 'Project kick-off',
  title: 'Complete a notification of changes to funded high needs places form',
  guidance: ['The form corrects the section 251 spreadsheet. The local authority’s finance officer must sign it.'],
  notApplicable: 'The number of places does not change',
  fields: {
    authorityTold: tick(ticked('Tell the local authority to complete the form')),
    formChecked: tick(ticked('Check the form when it comes back')),
    formSent: tick(ticked('Send the form to Funding and Financial Oversight (FFO)')),
  },
})
