import { longText } from '#lib/platform/forms/questions/questions'
import { fact, prepareTask } from '#lib/task-lists/model/task'

// Prepare 3.3 and 3.5.
export const rationale = prepareTask({
  key: 'rationale',
  of: 'proposal',
  types: ['conversion', 'transfer'],
  section: 'Case for the change',
  title: 'Rationale',
  fields: {
    rationaleForProject: fact('preparation.rationaleForProject', longText('Rationale for the project')),
    rationaleForTrust: fact('preparation.rationaleForTrust', longText('Rationale for the trust')),
  },
})
