import { ticked } from '#lib/forms/questions'
import { transferTask, tick } from '#lib/tasks/task'

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
