import { contactChoice } from '#lib/task-lists/model/contact-choice'
import { conversionTask, fact } from '#lib/task-lists/model/task'

export const chairOfGovernors = conversionTask({
  key: 'chair-of-governors',
  section: 'Project kick-off',
  title: 'Confirm the chair of governors’ details',
  guidance: ['Choose from the contacts of the school.'],
  fields: {
    chair: fact('opening.chairOfGovernorsId', contactChoice('Chair of governors'), { chooses: 'chair-of-governors' }),
  },
})
