import { ticked } from '#lib/platform/forms/questions/questions'
import { transferTask, tick } from '#lib/task-lists/model/task'

export const newUrnAndRecord = transferTask({
  key: 'new-urn-and-record',
  section: 'Project kick-off',
  title: 'Request a new URN and record for the academy',
  notApplicable: 'The academy keeps its URN and record',
  fields: {
    formCompleted: tick(ticked('Complete the fresh starts, transfers and changes form')),
    recordReceived: tick(ticked('Receive the new record')),
    academyTold: tick(ticked('Give the new URN and LAESTAB to the academy and the trust')),
  },
})
