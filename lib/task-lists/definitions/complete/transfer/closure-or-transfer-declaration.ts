import { ticked } from '#lib/platform/forms/questions/questions'
import { transferTask, tick } from '#lib/task-lists/model/task'

export const closureDeclaration = transferTask({
  key: 'closure-or-transfer-declaration',
  section: 'Clear and sign legal documents',
  title: 'Closure or transfer declaration',
  notApplicable: 'No declaration is needed',
  fields: {
    received: tick(ticked('Receive the declaration')),
    cleared: tick(ticked('Clear the declaration')),
    saved: tick(ticked('Save the declaration in the academy’s and the outgoing trust’s SharePoint folders')),
    sent: tick(ticked('Send the declaration to the Academies Financial Reporting team')),
  },
})
