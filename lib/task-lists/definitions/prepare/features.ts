import { choice, choices, longText } from '#lib/platform/forms/questions/questions'
import { closureReasons, initiatedReasons, interventionReasons, transferReasons, transferTypes } from '#lib/labels'
import { fact, prepareTask } from '#lib/task-lists/model/task'

// Prepare 3.5: what is asked in particular follows the reason, and goes when the reason changes.
export const features = prepareTask({
  key: 'features',
  of: 'proposal',
  types: ['transfer'],
  section: 'Transfer details',
  title: 'Features of the transfer',
  fields: {
    transferReason: fact(
      'preparation.transferReason',
      choice('What is the reason for this transfer?', transferReasons),
    ),
    interventionReasons: fact(
      'preparation.interventionReasons',
      choices('What are the specific reasons for the intervention?', interventionReasons, {
        hint: 'If the reason is intervention. Select all that apply',
      }),
      { when: { field: 'transferReason', is: ['intervention'] } },
    ),
    initiatedReason: fact(
      'preparation.initiatedReason',
      choice('Why did the trust initiate it?', initiatedReasons, { hint: 'If it was initiated by the trust' }),
      { when: { field: 'transferReason', is: ['initiated-by-trust'] } },
    ),
    closureReason: fact(
      'preparation.closureReason',
      choice('What kind of closure is it?', closureReasons, { hint: 'If the sponsor or trust closes' }),
      { when: { field: 'transferReason', is: ['closure'] } },
    ),
    transferType: fact('preparation.transferType', choice('What type of transfer is it?', transferTypes)),
    otherTransferType: fact('preparation.otherTransferType', longText('What type is it?', { rows: 2 }), {
      when: { field: 'transferType', is: ['other'] },
    }),
  },
})
