import { decimalNumber, wholeNumber } from '#lib/platform/forms/questions/number-questions'
import { longText, shortText, yesNo } from '#lib/platform/forms/questions/questions'
import { fact } from '#lib/task-lists/model/task'

const admissionNumber = (hint?: string) =>
  wholeNumber('Published admission number (PAN)', { hint, suffix: 'pupils', max: 5000 })

/** Special schools and pupil referral units admit pupils one by one: most have no such number. */
export const admissions = {
  publishedAdmissionNumber: fact('overview.publishedAdmissionNumber', admissionNumber(), { for: ['mainstream'] }),
  anyAdmissionNumber: fact('overview.publishedAdmissionNumber', admissionNumber('Leave blank if the school has none'), {
    for: ['special', 'pupil-referral-unit'],
    optional: true,
  }),
}

export const viability = {
  viabilityIssues: fact('overview.viabilityIssues', yesNo('Does the school have viability issues?')),
}

export const privateFinance = {
  pfiScheme: fact('overview.pfiScheme', yesNo('Is the school part of a private finance initiative (PFI) scheme?')),
  pfiDetails: fact('overview.pfiDetails', longText('PFI scheme details', { rows: 3 }), {
    when: { field: 'pfiScheme', is: ['yes'] },
  }),
}

export const distance = {
  distanceMiles: fact(
    'overview.distanceMiles',
    decimalNumber('Distance from the school to the trust or its other schools', { suffix: 'miles', max: 1000 }),
  ),
  distanceDetails: fact('overview.distanceDetails', longText('More about the distance', { rows: 3 }), {
    optional: true,
  }),
}

/** Needed of a transfer, not of a conversion (Prepare 3.3 and 3.5). */
export const memberOfParliament = (place: { optional?: boolean } = {}) => ({
  mpName: fact('overview.mpName', shortText('Name of the member of Parliament (MP)'), place),
  mpParty: fact('overview.mpParty', shortText('Political party of the MP'), place),
})
