import { contactChoice } from '#lib/task-lists/model/contact-choice'
import { fact, transferTask } from '#lib/task-lists/model/task'

export const outgoingTrustCeo = transferTask({
  key: 'outgoing-trust-ceo',
  section: 'Project kick-off',
  title: 'Confirm the outgoing trust CEO’s details',
  guidance: ['Choose from the contacts of the outgoing trust.'],
  fields: {
    ceo: fact('opening.outgoingTrustCeoId', contactChoice('Outgoing trust CEO'), { chooses: 'outgoing-trust-ceo' }),
  },
})
