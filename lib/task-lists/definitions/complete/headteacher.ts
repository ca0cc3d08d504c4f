import { contactChoice } from '#lib/task-lists/model/contact-choice'
import { conversionTask, fact, transferTask } from '#lib/task-lists/model/task'

const headteacher = {
  key: 'headteacher',
  section: 'Project kick-off',
  title: 'Confirm the headteacher’s details',
  guidance: ['Choose from the contacts of the school or academy. Funding letters go to the person you choose.'],
  fields: { headteacher: fact('opening.headteacherId', contactChoice('Headteacher'), { chooses: 'headteacher' }) },
} as const

export const conversionHeadteacher = conversionTask(headteacher)
export const transferHeadteacher = transferTask(headteacher)
