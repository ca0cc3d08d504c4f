import { defineColumns } from '#lib/catalogue/model/column'
import { field, expression, yesNoWords } from '#lib/catalogue/model/value'

export const overviewColumns = defineColumns('School overview', [
  {
    id: 'published_admission_number',
    heading: 'Published admission number (PAN)',
    type: 'integer',
    meaning: 'Pupils the school admits each year, as entered by the delivery officer. Blank until entered.',
    value: field('overview', 'publishedAdmissionNumber'),
  },
  {
    id: 'viability_issues',
    heading: 'Viability issues',
    type: 'yes-no',
    meaning: 'Whether the school has viability issues. Blank until answered.',
    value: yesNoWords(field('overview', 'viabilityIssues')),
  },
  {
    id: 'financial_deficit',
    heading: 'Financial deficit',
    type: 'yes-no',
    meaning:
      'Whether the school is in financial deficit: of a conversion, whether the revenue it carries forward at the end of the current year is below nought; of a transfer, as answered. Blank until known.',
    value: yesNoWords(field('overview', 'financialDeficit')),
  },
  {
    id: 'pfi_scheme',
    heading: 'Part of a PFI scheme',
    type: 'yes-no',
    meaning: 'Whether the school is part of a private finance initiative (PFI) scheme. Blank until answered.',
    value: yesNoWords(field('overview', 'pfiScheme')),
  },
  {
    id: 'pfi_details',
    heading: 'PFI scheme details',
    type: 'text',
    meaning: 'About the PFI scheme. Blank where there is none or nothing was entered.',
    value: field('overview', 'pfiDetails'),
  },
  {
    id: 'pfi_scheme_and_details',
    heading: 'PFI scheme and details',
    type: 'text',
    meaning: 'Both answers in one cell, as yes: details. Blank until answered.',
    value: expression`nullif(concat_ws(': ', ${yesNoWords(field('overview', 'pfiScheme'))}, ${field('overview', 'pfiDetails')}), '')`,
  },
  {
    id: 'distance_to_trust_miles',
    heading: 'Distance to the trust in miles',
    type: 'decimal',
    meaning: 'From the school to the trust or its other schools. Blank until entered.',
    value: field('overview', 'distanceMiles'),
  },
  {
    id: 'distance_to_trust_details',
    heading: 'Distance to the trust details',
    type: 'text',
    meaning: 'More about the distance. Blank where nothing was entered.',
    value: field('overview', 'distanceDetails'),
  },
  {
    id: 'mp_name_entered',
    heading: 'MP name as entered',
    type: 'text',
    personal: true,
    meaning: 'Member of Parliament for the school, as entered by the delivery officer. Blank until entered.',
    value: field('overview', 'mpName'),
  },
  {
    id: 'mp_party',
    heading: 'MP political party',
    type: 'text',
    personal: true,
    meaning: 'Party of the member of Parliament, as entered by the delivery officer. Blank until entered.',
    value: field('overview', 'mpParty'),
  },
])
