import { calendarDate } from '#lib/platform/forms/questions/date-questions'
import { link, longText } from '#lib/platform/forms/questions/questions'
import { fact, prepareTask } from '#lib/task-lists/model/task'

// Prepare 3.3: it is wanted back on or after the day it was sent.
export const localAuthorityTemplate = prepareTask({
  key: 'local-authority-template',
  of: 'proposal',
  types: ['conversion'],
  section: 'Local authority',
  title: 'Local authority information template',
  fields: {
    templateSentOn: fact('preparation.templateSentOn', calendarDate('Date the template was sent')),
    templateReturnOn: fact('preparation.templateReturnOn', calendarDate('Date you want it back')),
    templateComments: fact('preparation.templateComments', longText('Comments', { rows: 4 }), { optional: true }),
    templateLink: fact('preparation.templateLink', link('Link to the template'), { optional: true }),
  },
  check({ templateSentOn, templateReturnOn }) {
    if (!(templateSentOn instanceof Date) || !(templateReturnOn instanceof Date)) return undefined
    if (templateReturnOn >= templateSentOn) return undefined
    return { field: 'templateReturnOn-day', message: 'Date you want it back must be on or after the date it was sent' }
  },
})
