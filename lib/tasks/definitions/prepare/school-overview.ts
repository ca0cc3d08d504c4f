import { decimalNumber, wholeNumber } from '#lib/forms/number-questions'
import { longText, yesNo } from '#lib/forms/questions'
import { fact, prepareTask } from '#lib/tasks/task'

// Prepare 3.3. What the register knows is shown beside it, not asked.
export const schoolOverview = prepareTask({
  key: 'school-overview',
  of: 'project',
  kinds: ['conversion', 'transfer'],
  section: 'School information',
  title: 'School overview',
  fields: {
    publishedAdmissionNumber: fact(
      'overview.publishedAdmissionNumber',
      wholeNumber('Published admission number (PAN)', { suffix: 'pupils', max: 5000 }),
    ),
    viabilityIssues: fact('overview.viabilityIssues', yesNo('Does the school have viability issues?')),
    financialDeficit: fact('overview.financialDeficit', yesNo('Is the school in financial deficit?')),
    pfiScheme: fact('overview.pfiScheme', yesNo('Is the school part of a private finance initiative (PFI) scheme?')),
    pfiDetails: fact('overview.pfiDetails', longText('PFI scheme details', { rows: 3 }), {
      when: { field: 'pfiScheme', is: ['yes'] },
    }),
    distanceMiles: fact(
      'overview.distanceMiles',
      decimalNumber('Distance from the school to the trust or its other schools', { suffix: 'miles', max: 1000 }),
    ),
    distanceDetails: fact('overview.distanceDetails', longText('More about the distance', { rows: 3 }), {
      optional: true,
    }),
  },
})
