import { z } from 'zod'
import type { Journey } from '#lib/platform/journeys/journey'
import { chosen, chosenSeveral } from '#lib/casework/proposals/creating/questions'

export type GroupAnswers = { trustId?: string | null; proposalIds?: string[] | null }

const proposals = chosenSeveral('Proposals', 'Select at least one proposal')

/** What the page asks that adds to a group. */
export const groupMembers = z.object({ proposalIds: proposals.schema })

/** Making a group of proposals that join the same trust (Prepare 1.6). */
export const groupJourney: Journey = {
  key: 'group',
  steps: [
    {
      key: 'trust',
      title: 'Which trust are the schools joining?',
      picks: 'trust',
      forgets: ['proposalIds'],
      questions: { trustId: chosen('Trust', 'Select the trust that the schools are joining') },
    },
    {
      key: 'proposals',
      title: 'Which proposals are in the group?',
      questions: { proposalIds: proposals },
    },
  ],
}
