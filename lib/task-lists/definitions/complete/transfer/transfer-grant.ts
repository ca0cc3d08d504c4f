import { choice } from '#lib/platform/forms/questions/questions'
import { grantLevels } from '#lib/labels'
import { fact, transferTask } from '#lib/task-lists/model/task'

export const transferGrant = transferTask({
  key: 'transfer-grant',
  section: 'Project kick-off',
  title: 'Confirm transfer grant funding level',
  guidance: [
    'The standard level is £25,000, and every other level includes it.',
    'Fast track: £70,000 for a primary or special academy, £80,000 for a secondary or all-through academy.',
    'Intermediate: £90,000 or £115,000. Full sponsored: £110,000 or £150,000.',
  ],
  notApplicable: 'The trust gets no transfer grant',
  fields: { grantLevel: fact('opening.grantLevel', choice('Which level of grant will it get?', grantLevels)) },
})
