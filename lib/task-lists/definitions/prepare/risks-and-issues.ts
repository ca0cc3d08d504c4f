import { longText } from '#lib/platform/forms/questions/questions'
import { fact, prepareTask } from '#lib/task-lists/model/task'

// Prepare 3.3. A transfer's risks are asked one by one, with its benefits.
export const risksAndIssues = prepareTask({
  key: 'risks-and-issues',
  of: 'proposal',
  types: ['conversion'],
  section: 'Case for the change',
  title: 'Risks and issues',
  fields: { risksAndIssues: fact('preparation.risksAndIssues', longText('Risks and issues')) },
})
