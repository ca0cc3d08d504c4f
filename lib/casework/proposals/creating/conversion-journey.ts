import { choice, required } from '#lib/platform/forms/questions/questions'
import type { Journey } from '#lib/platform/journeys/journey'
import type { Route, YesNo } from '#lib/labels'
import { chosen, newTrustName, requiredYesNo } from './questions.ts'

const applied: Record<Route, string> = {
  voluntary: 'Yes, the governing body applied: a voluntary conversion',
  sponsored: 'No, it has been directed to convert: a sponsored conversion',
}

export type ConversionAnswers = {
  schoolId: string | null
  route: Route | null
  formsNewTrust: YesNo | null
  alreadyHere?: YesNo | null
  newTrustId?: string | null
  newTrustName?: string | null
  hasPreferredTrust?: YesNo | null
  trustId?: string | null
}

const isSponsored = ({ route }: Record<string, unknown>) => route === 'sponsored'
const formsNewTrust = (answers: Record<string, unknown>) => answers.formsNewTrust === 'yes'
const joinsTrust = (answers: Record<string, unknown>) => answers.formsNewTrust === 'no'

/** Creating a conversion (Prepare 2.2): which school, whether it applied, which trust. */
export const conversionJourney: Journey = {
  key: 'conversion',
  steps: [
    {
      key: 'school',
      title: 'Which school is converting?',
      picks: 'school',
      questions: { schoolId: chosen('School', 'Select the school that is converting') },
    },
    {
      key: 'route',
      title: 'Did the school apply to convert?',
      questions: {
        route: required(choice('Did the school apply to convert?', applied), {
          error: 'Select whether the school applied to convert',
        }),
      },
    },
    {
      key: 'new-trust',
      title: 'Is the conversion part of forming a new trust?',
      questions: {
        formsNewTrust: requiredYesNo(
          'Is the conversion part of forming a new trust?',
          'Select yes if the conversion is part of forming a new trust',
        ),
      },
    },
    {
      key: 'already-here',
      title: 'Is the new trust already in this service?',
      applies: formsNewTrust,
      questions: {
        alreadyHere: requiredYesNo(
          'Is the new trust already in this service?',
          'Select yes if the new trust is already in this service',
        ),
      },
    },
    {
      key: 'form-a-mat',
      title: 'Which new trust is the school forming with others?',
      applies: (answers) => formsNewTrust(answers) && answers.alreadyHere === 'yes',
      picks: 'new-trust',
      questions: { newTrustId: chosen('New trust', 'Select the new trust that the school is forming with others') },
    },
    {
      key: 'trust-name',
      title: 'What will the new trust be called?',
      applies: (answers) => formsNewTrust(answers) && answers.alreadyHere === 'no',
      questions: { newTrustName: newTrustName() },
    },
    {
      key: 'preferred-trust',
      title: 'Is there a preferred trust?',
      applies: (answers) => joinsTrust(answers) && isSponsored(answers),
      questions: {
        hasPreferredTrust: requiredYesNo('Is there a preferred trust?', 'Select yes if there is a preferred trust'),
      },
    },
    {
      key: 'trust',
      title: 'Which trust will the school join?',
      applies: (answers) => joinsTrust(answers) && (!isSponsored(answers) || answers.hasPreferredTrust === 'yes'),
      picks: 'trust',
      questions: { trustId: chosen('Trust', 'Select the trust that the school will join') },
    },
  ],
}
