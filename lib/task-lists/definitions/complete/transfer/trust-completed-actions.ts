import { ticked } from '#lib/platform/forms/questions/questions'
import { transferTask, tick } from '#lib/task-lists/model/task'

export const trustCompletedActions = transferTask({
  key: 'trust-completed-actions',
  section: 'Get ready to transfer',
  title: 'Confirm the incoming trust has completed all actions',
  fields: {
    trustEmailed: tick(ticked('Email the primary contact of the incoming trust')),
    answerSaved: tick(ticked('Save the answers in the academy’s and the incoming trust’s SharePoint folders')),
  },
})
