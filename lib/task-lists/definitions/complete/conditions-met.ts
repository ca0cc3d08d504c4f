import { ticked } from '#lib/platform/forms/questions/questions'
import { conversionTask, fact, tick, transferTask } from '#lib/task-lists/model/task'

// Complete 3.3: the condition that completion and the funding letters wait for.
export const conversionConditionsMet = conversionTask({
  key: 'conditions-met',
  section: 'Get ready for opening',
  title: 'Confirm all conditions have been met',
  fields: {
    conditionsMet: fact('opening.conditionsMet', ticked('All conditions are met')),
    informationShared: tick(ticked('Email the main contact the information about opening')),
  },
})

// Complete 3.4 task 25.
export const transferAuthorityToProceed = transferTask({
  key: 'conditions-met',
  section: 'Get ready to transfer',
  title: 'Confirm this transfer has authority to proceed',
  fields: {
    informationChecked: tick(ticked('Check whether information has changed since the first baseline')),
    baselineApproved: tick(ticked('Get the baseline sheet approved')),
    conditionsMet: fact('opening.conditionsMet', ticked('The transfer has authority to proceed')),
  },
})
