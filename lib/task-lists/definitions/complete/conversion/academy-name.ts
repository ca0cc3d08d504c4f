import { shortText } from '#lib/platform/forms/questions/questions'
import { conversionTask, fact } from '#lib/task-lists/model/task'

export const academyName = conversionTask({
  key: 'academy-name',
  section: 'Project kick-off',
  title: 'Confirm the academy name',
  guidance: [
    'Agree the name at least 40 working days before the academy opens: its URN and the funding letters depend on it.',
    'A later change of name goes to the Schools Operational Practice Unit (SOPU).',
  ],
  due: { from: 'opening', workingDays: -40 },
  fields: { academyName: fact('opening.academyName', shortText('Name of the academy')) },
})
