import { contactChoice } from '#lib/contacts/choice'
import { fact, transferTask } from '#lib/tasks/task'

export const outgoingTrustCeo = transferTask({
  key: 'outgoing-trust-ceo',
  section: 'Project kick-off',
  title: 'Confirm the outgoing trust CEO’s details',
  guidance: ['Choose from the contacts of the outgoing trust.'],
  fields: {
    ceo: fact('opening.outgoingTrustCeoId', contactChoice('Outgoing trust CEO'), { chooses: 'outgoing-trust-ceo' }),
  },
})
