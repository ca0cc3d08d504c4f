import { yesNo } from '#lib/platform/forms/questions/questions'
import { conversionTask, fact } from '#lib/task-lists/model/task'

// Complete 3.3: looked at and not yet so is a start.
export const dbsChecks = conversionTask({
  key: 'dbs-checks',
  section: 'Get ready for opening',
  title: 'DBS checks',
  guidance: ['The Disclosure and Barring Service (DBS) checks those who will work at or govern the academy.'],
  fields: {
    dbsChecks: fact('opening.dbsChecks', yesNo('Are the checks taking place or being reviewed?'), {
      doneWhen: ['yes'],
    }),
  },
})
