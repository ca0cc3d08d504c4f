import { ticked } from '#lib/platform/forms/questions/questions'
import { conversionTask, tick } from '#lib/task-lists/model/task'

export const schoolCompletedActions = conversionTask({
  key: 'school-completed-actions',
  section: 'Get ready for opening',
  title: 'Confirm the school has completed all actions',
  fields: {
    checklistSent: tick(ticked('Send the final checklist to the main contact by email')),
    answerSaved: tick(ticked('Save the answer in the school’s SharePoint folder')),
  },
})
