import type { Journey } from '#lib/platform/journeys/journey'
import type { YesNo } from '#lib/labels'
import { chosen, chosenSeveral, newTrustName, requiredYesNo } from './questions.ts'

export type TransferAnswers = {
  outgoingTrustId: string | null
  academyIds: string[] | null
  formsNewTrust: YesNo | null
  newTrustName?: string | null
  hasPreferredTrust?: YesNo | null
  trustId?: string | null
}

/** Creating a transfer (Prepare 2.4): from which trust, which of its academies, to which trust. */
export const transferJourney: Journey = {
  key: 'transfer',
  steps: [
    {
      key: 'outgoing-trust',
      title: 'Which trust are the academies leaving?',
      picks: 'outgoing-trust',
      forgets: ['academyIds', 'trustId'],
      questions: { outgoingTrustId: chosen('Outgoing trust', 'Select the trust that the academies are leaving') },
    },
    {
      key: 'academies',
      title: 'Which academies are transferring?',
      picks: 'academies',
      questions: { academyIds: chosenSeveral('Academies', 'Select at least one academy that is transferring') },
    },
    {
      key: 'new-trust',
      title: 'Will the transfer form a new trust?',
      questions: {
        formsNewTrust: requiredYesNo(
          'Will the transfer form a new trust?',
          'Select yes if the transfer will form a new trust',
        ),
      },
    },
    {
      key: 'trust-name',
      title: 'What will the new trust be called?',
      applies: ({ formsNewTrust }) => formsNewTrust === 'yes',
      questions: { newTrustName: newTrustName() },
    },
    {
      key: 'preferred-trust',
      title: 'Is there a preferred trust?',
      applies: ({ formsNewTrust }) => formsNewTrust === 'no',
      questions: {
        hasPreferredTrust: requiredYesNo('Is there a preferred trust?', 'Select yes if there is a preferred trust'),
      },
    },
    {
      key: 'trust',
      title: 'Which trust will the academies join?',
      applies: ({ formsNewTrust, hasPreferredTrust }) => formsNewTrust === 'no' && hasPreferredTrust === 'yes',
      picks: 'trust',
      questions: { trustId: chosen('Trust', 'Select the trust that the academies will join') },
    },
  ],
}
