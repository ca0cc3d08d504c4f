import { balances, nurseryArrangements, riskProtections } from '#lib/labels'
import { defineColumns } from '#lib/catalogue/model/column'
import { coded, field, expression } from '#lib/catalogue/model/value'
import { isApplicable, taskStatus, unlessNotApplicable } from '#lib/catalogue/model/task-status'

const riskProtection = field('opening', 'riskProtection')
const capacity = (what: string) =>
  `How many ${what} the academy is to have room for; not applicable where its task is, blank until entered.`
const yesNo = { type: 'yes-no', appliesTo: 'conversions' } as const

export const openingColumns = defineColumns('Opening', [
  {
    id: 'agreed_academy_name',
    heading: 'Academy name agreed for the conversion',
    type: 'text',
    appliesTo: 'conversions',
    meaning: 'The name that the academy will open under, as agreed before the register has it. Blank until entered.',
    value: field('opening', 'academyName'),
  },
  {
    id: 'risk_protection_arrangement',
    heading: 'Risk protection arrangement',
    type: 'code',
    appliesTo: 'conversions',
    meaning:
      'How the academy will be insured. Blank until answered; academies join the standard arrangement by default.',
    value: coded(riskProtection, riskProtections),
  },
  {
    id: 'commercial_insurance_reason',
    heading: 'Reason for commercial insurance',
    type: 'text',
    appliesTo: 'conversions',
    meaning:
      'Why the academy buys commercial insurance; not applicable with another arrangement, blank until answered.',
    value: expression`case when ${riskProtection} <> 'commercial' then ${'not applicable'} else ${field('opening', 'commercialReason')} end`,
  },
  {
    id: 'capacity_reception_to_year_6',
    heading: 'Proposed capacity for pupils in reception to year 6',
    type: 'integer',
    appliesTo: 'conversions',
    meaning: capacity('pupils in reception to year 6'),
    onlyWhere: isApplicable('proposed-capacity'),
    value: field('opening', 'capacityToYear6'),
  },
  {
    id: 'capacity_years_7_to_11',
    heading: 'Proposed capacity for pupils in years 7 to 11',
    type: 'integer',
    appliesTo: 'conversions',
    meaning: capacity('pupils in years 7 to 11'),
    onlyWhere: isApplicable('proposed-capacity'),
    value: field('opening', 'capacityToYear11'),
  },
  {
    id: 'capacity_year_12_or_above',
    heading: 'Proposed capacity for students in year 12 or above',
    type: 'integer',
    appliesTo: 'conversions',
    meaning: capacity('students in year 12 or above'),
    onlyWhere: isApplicable('proposed-capacity'),
    value: field('opening', 'capacityFromYear12'),
  },
  {
    id: 'nursery_arrangement',
    heading: 'Nursery arrangement',
    type: 'code',
    appliesTo: 'conversions',
    meaning: 'Who provides the nursery; not applicable where the school has none, blank until answered.',
    value: unlessNotApplicable(
      'nursery-arrangement',
      coded(field('opening', 'nurseryArrangement'), nurseryArrangements),
    ),
  },
  {
    id: 'payroll_deadline',
    heading: 'Payroll deadline of the local authority',
    type: 'date',
    appliesTo: 'conversions',
    meaning: 'The conversion date must be after it. Blank until entered.',
    value: field('opening', 'payrollDeadlineOn'),
  },
  {
    id: 'tenancy_at_will_used',
    heading: 'Tenancy at will is used',
    ...yesNo,
    meaning: 'Whether the academy uses its land under a tenancy at will at first. Blank until answered.',
    value: field('opening', 'tenancyAtWill'),
  },
  {
    id: 'licence_to_occupy_used',
    heading: 'Licence to occupy is used',
    ...yesNo,
    meaning: 'Whether the academy uses its land under a licence to occupy at first. Blank until answered.',
    value: field('opening', 'licenceToOccupy'),
  },
  {
    id: 'supplemental_agreement_has_pfi_clauses',
    heading: 'Supplemental funding agreement has PFI clauses',
    ...yesNo,
    meaning: 'not applicable where the school is not part of a PFI contract, blank until answered.',
    value: unlessNotApplicable('private-finance-initiative', field('opening', 'supplementalHasPfi')),
  },
  {
    id: 'master_agreement_has_pfi_clauses',
    heading: 'Master funding agreement has PFI clauses',
    ...yesNo,
    meaning: 'not applicable where the school is not part of a PFI contract, blank until answered.',
    value: unlessNotApplicable('private-finance-initiative', field('opening', 'masterHasPfi')),
  },
  {
    id: 'dbs_checks_taking_place',
    heading: 'DBS checks are taking place or being reviewed',
    ...yesNo,
    meaning: 'Blank until answered.',
    value: field('opening', 'dbsChecks'),
  },
  {
    id: 'all_conditions_met',
    heading: 'All conditions met',
    type: 'yes-no',
    meaning: 'yes once all conditions are met (conversion) or the transfer has authority to proceed; no until then.',
    value: expression`case when ${field('opening', 'conditionsMet')} then 'yes' else 'no' end`,
  },
  {
    id: 'academy_surplus_or_deficit',
    heading: 'Is the academy in surplus or deficit?',
    type: 'code',
    appliesTo: 'transfers',
    meaning: 'not applicable where the financial information is not needed, blank until answered.',
    value: unlessNotApplicable('financial-information', coded(field('opening', 'academyBalance'), balances)),
  },
  {
    id: 'incoming_trust_surplus_or_deficit',
    heading: 'Is the incoming trust in surplus or deficit?',
    type: 'code',
    appliesTo: 'transfers',
    meaning: 'not applicable where the financial information is not needed, blank until answered.',
    value: unlessNotApplicable('financial-information', coded(field('opening', 'trustBalance'), balances)),
  },
  {
    id: 'new_urn_and_record_requested',
    heading: 'New URN/record requested',
    type: 'code',
    appliesTo: 'transfers',
    meaning:
      'confirmed once the new record is received and passed on, unconfirmed until then, not applicable where the academy keeps its own.',
    value: unlessNotApplicable(
      'new-urn-and-record',
      expression`case when ${taskStatus('new-urn-and-record')} = 'completed' then 'confirmed' else ${'unconfirmed'} end`,
    ),
  },
  {
    id: 'bank_details_changing',
    heading: 'Bank details changing',
    type: 'yes-no',
    appliesTo: 'transfers',
    meaning: 'Whether the general annual grant is to go to another account. Blank until answered.',
    value: field('opening', 'bankDetailsChanging'),
  },
])
