import { contactChoice, director } from '#lib/task-lists/model/contact-choice'
import { conversionTask, fact, transferTask } from '#lib/task-lists/model/task'

const mainContact = {
  key: 'main-contact',
  section: 'Project kick-off',
  title: 'Confirm the main contact',
  guidance: [
    'Choose the one person who answers for the whole project: any contact of the project, or the director of children’s services of its local authority.',
  ],
  fields: {
    mainContact: fact('opening.mainContactId', contactChoice('Main contact'), {
      chooses: 'anybody',
      alternative: { answer: director, path: 'opening.mainContactIsDirector' },
    }),
  },
} as const

export const conversionMainContact = conversionTask(mainContact)
export const transferMainContact = transferTask(mainContact)
