import { choice } from '#lib/platform/forms/questions/questions'
import { yesNoNotApplicable } from '#lib/labels'
import { fact, prepareTask } from '#lib/task-lists/model/task'

// Prepare 3.3: asked of voluntary conversions only.
export const legalRequirements = prepareTask({
  key: 'legal-requirements',
  of: 'proposal',
  types: ['conversion'],
  routes: ['voluntary'],
  section: 'School information',
  title: 'Legal requirements',
  fields: {
    governingBodyResolution: fact(
      'preparation.governingBodyResolution',
      choice('Has the governing body passed a resolution?', yesNoNotApplicable, { inline: true }),
    ),
    consultation: fact(
      'preparation.consultation',
      choice('Has consultation been done?', yesNoNotApplicable, { inline: true }),
    ),
    diocesanConsent: fact(
      'preparation.diocesanConsent',
      choice('Has the diocese given consent?', yesNoNotApplicable, { inline: true }),
    ),
    foundationConsent: fact(
      'preparation.foundationConsent',
      choice('Has the foundation given consent?', yesNoNotApplicable, { inline: true }),
    ),
  },
})

// Prepare 3.5.
export const transferLegalRequirements = prepareTask({
  key: 'legal-requirements',
  of: 'proposal',
  types: ['transfer'],
  section: 'Transfer details',
  title: 'Legal requirements',
  fields: {
    outgoingTrustResolution: fact(
      'preparation.outgoingTrustResolution',
      choice('Has the outgoing trust passed a resolution?', yesNoNotApplicable, { inline: true }),
    ),
    incomingTrustAgreement: fact(
      'preparation.incomingTrustAgreement',
      choice('Has the incoming trust agreed?', yesNoNotApplicable, { inline: true }),
    ),
    diocesanConsent: fact(
      'preparation.diocesanConsent',
      choice('Has the diocese given consent?', yesNoNotApplicable, { inline: true }),
    ),
  },
})
