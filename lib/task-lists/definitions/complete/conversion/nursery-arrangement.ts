import { choice } from '#lib/platform/forms/questions/questions'
import { nurseryArrangements } from '#lib/labels'
import { conversionTask, fact } from '#lib/task-lists/model/task'

export const nurseryArrangement = conversionTask({
  key: 'nursery-arrangement',
  section: 'Project kick-off',
  title: 'Confirm academy nursery arrangement',
  notApplicable: 'The school has no nursery',
  fields: {
    nurseryArrangement: fact(
      'opening.nurseryArrangement',
      choice('Who will provide the nursery?', nurseryArrangements),
    ),
  },
})
