import { ticked } from '#lib/platform/forms/questions/questions'
import { conversionTask, tick } from '#lib/task-lists/model/task'

export const postDecisionActions = conversionTask({
  key: 'post-decision-actions',
  section: 'Project kick-off',
  title: 'Post decision actions',
  fields: {
    applicationSaved: tick(ticked('Upload the application to the school’s SharePoint folder and check it')),
    academyOrderSaved: tick(ticked('Upload the academy order and check it')),
    proformaSaved: tick(ticked('Upload the local authority proforma and check it')),
  },
})
