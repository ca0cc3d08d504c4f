import { longText } from '#lib/forms/questions'
import { fact, prepareTask } from '#lib/tasks/task'

// Prepare 3.3 and 3.5.
export const rationale = prepareTask({
  key: 'rationale',
  of: 'proposal',
  kinds: ['conversion', 'transfer'],
  section: 'Case for the change',
  title: 'Rationale',
  fields: {
    rationaleForProject: fact('preparation.rationaleForProject', longText('Rationale for the project')),
    rationaleForTrust: fact('preparation.rationaleForTrust', longText('Rationale for the trust')),
  },
})
