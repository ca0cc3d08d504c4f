import { riskProtections } from '#lib/labels'
import { defineColumns } from '#lib/exports/column'
import { coded, field, sql } from '#lib/exports/value'

const riskProtection = field('opening', 'riskProtection')

export const openingColumns = defineColumns('Opening', [
  {
    id: 'risk_protection_arrangement',
    heading: 'Risk protection arrangement',
    type: 'code',
    meaning:
      'How the academy will be insured. Blank until answered; academies join the standard arrangement by default.',
    value: coded(riskProtection, riskProtections),
  },
  {
    id: 'commercial_insurance_reason',
    heading: 'Reason for commercial insurance',
    type: 'text',
    meaning:
      'Why the academy buys commercial insurance; not applicable with another arrangement, blank until answered.',
    value: sql`case when ${riskProtection} <> 'commercial' then 'not applicable' else ${field('opening', 'commercialReason')} end`,
  },
  {
    id: 'all_conditions_met',
    heading: 'All conditions met',
    type: 'yes-no',
    meaning: 'yes once all conditions are met (conversion) or the transfer has authority to proceed; no until then.',
    value: sql`case when ${field('opening', 'conditionsMet')} then 'yes' else 'no' end`,
  },
])
