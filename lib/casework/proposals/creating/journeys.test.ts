import { expect, test } from 'vitest'
import type { FormValues } from '#lib/platform/forms/form-state'
import { checkStep, firstUnanswered, stepsFor, type Journey } from '#lib/platform/journeys/journey'
import { conversionJourney } from './conversion-journey.ts'
import { transferJourney } from './transfer-journey.ts'

const id = '01a20000-0000-7000-8000-000000000000'

/** Each route by its answers, and the pages that it asks after the first. */
const routes: [string, Journey, FormValues, string][] = [
  [
    'voluntary, joins',
    conversionJourney,
    { schoolId: id, route: 'voluntary', formsNewTrust: 'no', trustId: id },
    'route new-trust trust',
  ],
  [
    'voluntary, forms a new trust',
    conversionJourney,
    { schoolId: id, route: 'voluntary', formsNewTrust: 'yes', alreadyHere: 'no', newTrustName: 'Hill' },
    'route new-trust already-here trust-name',
  ],
  [
    'sponsored, forms one that is here',
    conversionJourney,
    { schoolId: id, route: 'sponsored', formsNewTrust: 'yes', alreadyHere: 'yes', newTrustId: id },
    'route new-trust already-here form-a-mat',
  ],
  [
    'sponsored, preferred trust',
    conversionJourney,
    { schoolId: id, route: 'sponsored', formsNewTrust: 'no', hasPreferredTrust: 'yes', trustId: id },
    'route new-trust preferred-trust trust',
  ],
  [
    'sponsored, none',
    conversionJourney,
    { schoolId: id, route: 'sponsored', formsNewTrust: 'no', hasPreferredTrust: 'no' },
    'route new-trust preferred-trust',
  ],
  [
    'transfer to a trust',
    transferJourney,
    { outgoingTrustId: id, academyIds: [id], formsNewTrust: 'no', hasPreferredTrust: 'yes', trustId: id },
    'academies new-trust preferred-trust trust',
  ],
  [
    'transfer to none yet',
    transferJourney,
    { outgoingTrustId: id, academyIds: id, formsNewTrust: 'no', hasPreferredTrust: 'no' },
    'academies new-trust preferred-trust',
  ],
  [
    'transfer to a new trust',
    transferJourney,
    { outgoingTrustId: id, academyIds: id, formsNewTrust: 'yes', newTrustName: 'Hill' },
    'academies new-trust trust-name',
  ],
]

test.each(routes)('%s', (_, journey, values, pages) => {
  const keys = stepsFor(journey, values).map(({ key }) => key)
  expect(keys.slice(1).join(' ')).toBe(pages)
  expect(firstUnanswered(journey, values)).toBe(checkStep)
  // Nothing is taken for granted: without any one answer its page is asked.
  for (const name of Object.keys(values))
    expect(firstUnanswered(journey, { ...values, [name]: '' }), name).not.toBe(checkStep)
})
