import { schoolSites, sponsoredGrants } from '#lib/labels'
import { defineColumns } from '#lib/catalogue/model/column'
import { coded, field, yesNoWords } from '#lib/catalogue/model/value'

const typed = {
  appliesTo: 'conversions',
  meaning:
    'Of sponsored conversions, special schools and pupil referral units, as prepared. Blank until answered, and for others.',
} as const

/** The support grant as Prepare knows it, before the decision. */
export const supportGrantColumns = defineColumns('Preparation', [
  {
    id: 'support_grant_type',
    heading: 'Proposed support grant type',
    type: 'code',
    ...typed,
    value: coded(field('preparation', 'supportGrantType'), sponsoredGrants),
  },
  {
    id: 'support_grant_default',
    heading: 'Support grant is the default amount',
    type: 'yes-no',
    ...typed,
    value: yesNoWords(field('preparation', 'keepsDefaultGrant')),
  },
  {
    id: 'support_grant_amount',
    heading: 'Support grant amount',
    type: 'decimal',
    appliesTo: 'conversions',
    meaning:
      'In pounds; the default amount where that is kept. Blank until entered, and for voluntary conversions of mainstream schools proposed after 20 December 2024.',
    value: field('preparation', 'supportGrantAmount'),
  },
  {
    id: 'support_grant_reason',
    heading: 'Reason for the support grant amount',
    type: 'text',
    appliesTo: 'conversions',
    meaning: 'Why it is not the default amount. Blank until entered, and where it is the default.',
    value: field('preparation', 'supportGrantReason'),
  },
  {
    id: 'environmental_improvement_grant',
    heading: 'Environmental improvement grant',
    type: 'yes-no',
    ...typed,
    value: yesNoWords(field('preparation', 'environmentalGrant')),
  },
  {
    id: 'school_sites',
    heading: 'Number of sites',
    type: 'code',
    appliesTo: 'conversions of pupil referral units',
    meaning: 'Its default grant follows from them. Blank until answered.',
    value: coded(field('preparation', 'schoolSites'), schoolSites),
  },
])
