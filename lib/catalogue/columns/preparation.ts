import { defineColumns } from '#lib/catalogue/model/column'
import { field, yesNoWords } from '#lib/catalogue/model/value'

// Three answers: not applicable is one of them.
const legal = { type: 'code', appliesTo: 'voluntary conversions' } as const

export const preparationColumns = defineColumns('Preparation', [
  {
    id: 'governing_body_resolution',
    heading: 'Governing body has passed a resolution',
    ...legal,
    meaning: 'yes, no or not applicable. Blank until answered.',
    value: yesNoWords(field('preparation', 'governingBodyResolution')),
  },
  {
    id: 'consultation',
    heading: 'Consultation has been done',
    ...legal,
    meaning: 'yes, no or not applicable. Blank until answered.',
    value: yesNoWords(field('preparation', 'consultation')),
  },
  {
    id: 'diocesan_consent',
    heading: 'Diocese has given consent',
    type: 'code',
    meaning: 'yes, no or not applicable. Asked about voluntary conversions and transfers. Blank until answered.',
    value: yesNoWords(field('preparation', 'diocesanConsent')),
  },
  {
    id: 'foundation_consent',
    heading: 'Foundation has given consent',
    ...legal,
    meaning: 'yes, no or not applicable. Blank until answered.',
    value: yesNoWords(field('preparation', 'foundationConsent')),
  },
  {
    id: 'rationale_for_project',
    heading: 'Rationale for the project',
    type: 'text',
    meaning: 'Why the school should convert or the academy transfer. Blank until entered.',
    value: field('preparation', 'rationaleForProject'),
  },
  {
    id: 'rationale_for_trust',
    heading: 'Rationale for the trust',
    type: 'text',
    meaning: 'Why this trust. Blank until entered.',
    value: field('preparation', 'rationaleForTrust'),
  },
])
