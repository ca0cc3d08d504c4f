import { contactChoice } from '#lib/contacts/choice'
import { conversionTask, fact } from '#lib/tasks/task'

export const chairOfGovernors = conversionTask({
  key: 'chair-of-governors',
  section: 'Project kick-off',
  title: 'Confirm the chair of governors’ details',
  guidance: ['Choose from the contacts of the school.'],
  fields: {
    chair: fact('opening.chairOfGovernorsId', contactChoice('Chair of governors'), { chooses: 'chair-of-governors' }),
  },
})
