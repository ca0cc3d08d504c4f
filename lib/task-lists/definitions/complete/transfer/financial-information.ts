import { choice } from '#lib/platform/forms/questions/questions'
import { balances } from '#lib/labels'
import { fact, transferTask } from '#lib/task-lists/model/task'

export const financialInformation = transferTask({
  key: 'financial-information',
  section: 'Project kick-off',
  title: 'Check and confirm academy and trust financial information',
  notApplicable: 'The financial information is not needed',
  fields: {
    academyBalance: fact('opening.academyBalance', choice('Is the academy in surplus or deficit?', balances)),
    trustBalance: fact('opening.trustBalance', choice('Is the incoming trust in surplus or deficit?', balances)),
  },
})
