import { contactChoice } from '#lib/contacts/choice'
import { conversionTask, fact, transferTask } from '#lib/tasks/task'

const mainContact = {
  key: 'main-contact',
  section: 'Project kick-off',
  title: 'Confirm the main contact',
  guidance: ['Choose the one person who answers for the whole project. Any contact of the project can be.'],
  fields: { mainContact: fact('opening.mainContactId', contactChoice('Main contact'), { chooses: 'anybody' }) },
} as const

export const conversionMainContact = conversionTask(mainContact)
export const transferMainContact = transferTask(mainContact)
