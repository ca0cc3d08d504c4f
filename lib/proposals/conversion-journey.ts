import { z } from 'zod'
import type { Question } from '#lib/forms/question'
import { blankIsNull, choice, required, shortText, yesNo } from '#lib/forms/questions'
import type { Journey } from '#lib/journeys/journey'
import type { Codes, Route, yesNo as yesNoCodes } from '#lib/labels'

/** A record found by search and chosen from the results; its id. */
const chosen = (label: string, error: string): Question<string> =>
  required(
    {
      label,
      field: (name) => ({ type: 'radios', name, label, options: [] }),
      schema: blankIsNull(z.uuid(error)),
      fill: (name, value) => ({ [name]: value ?? '' }),
      text: (value) => value ?? '',
    },
    { error },
  )

const applied: Record<Route, string> = {
  voluntary: 'Yes, the governing body applied: a voluntary conversion',
  sponsored: 'No, it has been directed to convert: a sponsored conversion',
}

export type ConversionAnswers = {
  schoolId: string | null
  route: Route | null
  formsNewTrust: Codes<typeof yesNoCodes> | null
  newTrustName: string | null
  trustId: string | null
}

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
        formsNewTrust: required(yesNo('Is the conversion part of forming a new trust?'), {
          error: 'Select yes if the conversion is part of forming a new trust',
        }),
      },
    },
    {
      key: 'trust-name',
      title: 'What will the new trust be called?',
      applies: ({ formsNewTrust }) => formsNewTrust === 'yes',
      questions: {
        newTrustName: required(shortText('Name of the new trust'), { error: 'Enter the name of the new trust' }),
      },
    },
    {
      key: 'trust',
      title: 'Which trust will the school join?',
      applies: ({ formsNewTrust }) => formsNewTrust === 'no',
      picks: 'trust',
      questions: { trustId: chosen('Trust', 'Select the trust that the school will join') },
    },
  ],
}
