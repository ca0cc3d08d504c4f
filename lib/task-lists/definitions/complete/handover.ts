import { ticked } from '#lib/platform/forms/questions/questions'
import { completeTask, tick } from '#lib/task-lists/model/task'

// Complete 3.3.
export const handover = completeTask({
  key: 'handover',
  of: 'project',
  types: ['conversion', 'transfer'],
  section: 'Project kick-off',
  title: 'Handover with regional delivery officer',
  guidance: ['Meet the delivery officer who prepared the project before you contact the school or trust.'],
  notApplicable: 'There was no handover: the same person carries on',
  fields: {
    reviewed: tick(ticked('Review the project information and documents')),
    sacreChecked: tick(ticked('Confirm whether a SACRE exemption applies')),
    notesMade: tick(ticked('Make notes and write down questions')),
    meetingHeld: tick(ticked('Attend the handover meeting')),
  },
})
