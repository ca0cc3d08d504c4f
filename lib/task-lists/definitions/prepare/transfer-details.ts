import { choice, shortText } from '#lib/platform/forms/questions/questions'
import { recommendations } from '#lib/labels'
import { fact, prepareTask } from '#lib/task-lists/model/task'

// Prepare 3.5, with the recommendations that conversions have always had (3.6).
export const transferDetails = prepareTask({
  key: 'transfer-details',
  of: 'proposal',
  types: ['transfer'],
  section: 'Transfer details',
  title: 'Recommendation and author',
  fields: {
    recommendation: fact('preparation.recommendation', choice('What do you recommend?', recommendations)),
    author: fact('preparation.author', shortText('Author', { hint: 'Who wrote the proposal' })),
  },
})
