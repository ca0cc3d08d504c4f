import { contactChoice } from '#lib/task-lists/model/contact-choice'
import { conversionTask, fact, transferTask } from '#lib/task-lists/model/task'

const incomingTrustCeo = {
  key: 'incoming-trust-ceo',
  section: 'Project kick-off',
  title: 'Confirm the incoming trust CEO’s details',
  guidance: ['Choose from the contacts of the incoming trust. Funding letters go to the person you choose.'],
  fields: {
    ceo: fact('opening.incomingTrustCeoId', contactChoice('Incoming trust CEO'), { chooses: 'incoming-trust-ceo' }),
  },
} as const

export const conversionIncomingTrustCeo = conversionTask(incomingTrustCeo)
export const transferIncomingTrustCeo = transferTask(incomingTrustCeo)
