import {
  closureReasons,
  initiatedReasons,
  interventionReasons,
  transferBenefits,
  transferReasons,
  transferRisks,
  transferTypes,
} from '#lib/labels'
import { defineColumns } from '#lib/catalogue/model/column'
import { coded, codedList, field, expression, yesNoWords, yesOrNo, type Value } from '#lib/catalogue/model/value'

const transfer = { appliesTo: 'transfers', meaning: 'Blank until answered.' } as const
const particular = {
  appliesTo: 'transfers',
  meaning: 'Blank until answered, and where the transfer has another reason.',
} as const
const risk = {
  appliesTo: 'transfers',
  type: 'text',
  meaning: 'Blank until entered, and where there is no such risk.',
} as const

/** Whether a reason is among those given; blank until one is. */
const reasonGiven = (truth: Value) =>
  yesOrNo(
    expression`case when ${field('preparation', 'transferReason')} is not null then coalesce(${truth}, false) end`,
  )

/** What Prepare asks before the decision, about transfers. */
export const transferColumns = defineColumns('Preparation', [
  {
    id: 'transfer_reason',
    heading: 'Reason for the transfer',
    type: 'code',
    ...transfer,
    value: coded(field('preparation', 'transferReason'), transferReasons),
  },
  {
    id: 'intervention_reasons',
    heading: 'Reasons for the intervention',
    type: 'text',
    ...particular,
    value: codedList(field('preparation', 'interventionReasons'), interventionReasons),
  },
  {
    id: 'initiated_reason',
    heading: 'Why the trust initiated the transfer',
    type: 'code',
    ...particular,
    value: coded(field('preparation', 'initiatedReason'), initiatedReasons),
  },
  {
    id: 'closure_reason',
    heading: 'Kind of closure',
    type: 'code',
    ...particular,
    value: coded(field('preparation', 'closureReason'), closureReasons),
  },
  {
    id: 'specific_transfer_reasons',
    heading: 'Specific reasons for the transfer',
    type: 'text',
    appliesTo: 'transfers',
    meaning:
      'The reasons for the intervention, why the trust initiated it, or the kind of closure, with a semicolon between. Blank until answered.',
    value: expression`nullif(concat_ws('; ', ${codedList(field('preparation', 'interventionReasons'), interventionReasons)},
      ${coded(field('preparation', 'initiatedReason'), initiatedReasons)},
      ${coded(field('preparation', 'closureReason'), closureReasons)}), '')`,
  },
  {
    id: 'transfer_due_to_inadequate',
    heading: 'Transfer due to inadequate',
    type: 'yes-no',
    appliesTo: 'transfers',
    meaning: 'yes where an inadequate Ofsted inspection is a reason for the intervention. Blank until answered.',
    value: reasonGiven(expression`${field('preparation', 'interventionReasons')} && '{inadequate-ofsted}'`),
  },
  {
    id: 'transfer_due_to_finance_safeguarding_governance',
    heading: 'Transfer due to financial, safeguarding or governance',
    type: 'yes-no',
    appliesTo: 'transfers',
    meaning:
      'yes where finance, safeguarding, or leadership and governance is a reason for the intervention. Blank until answered.',
    value: reasonGiven(
      expression`${field('preparation', 'interventionReasons')} && '{finance,safeguarding,leadership-and-governance}'`,
    ),
  },
  {
    id: 'outgoing_trust_to_close',
    heading: 'Outgoing trust to close',
    type: 'yes-no',
    appliesTo: 'transfers',
    meaning: 'yes where the reason for the transfer is that the sponsor or trust closes. Blank until answered.',
    value: reasonGiven(expression`${field('preparation', 'transferReason')} = 'closure'`),
  },
  {
    id: 'transfer_structure',
    heading: 'Type of transfer',
    type: 'code',
    ...transfer,
    value: coded(field('preparation', 'transferType'), transferTypes),
  },
  {
    id: 'other_transfer_structure',
    heading: 'Other type of transfer',
    type: 'text',
    appliesTo: 'transfers',
    meaning: 'Blank until entered, and where the type is one of those listed.',
    value: field('preparation', 'otherTransferType'),
  },
  {
    id: 'outgoing_trust_resolution',
    heading: 'Outgoing trust has passed a resolution',
    type: 'yes-no',
    ...transfer,
    value: yesNoWords(field('preparation', 'outgoingTrustResolution')),
  },
  {
    id: 'incoming_trust_agreement',
    heading: 'Incoming trust has agreed',
    type: 'yes-no',
    ...transfer,
    value: yesNoWords(field('preparation', 'incomingTrustAgreement')),
  },
  {
    id: 'transfer_benefits',
    heading: 'Intended benefits',
    type: 'text',
    ...transfer,
    value: codedList(field('preparation', 'benefits'), transferBenefits),
  },
  {
    id: 'other_transfer_benefit',
    heading: 'Other intended benefit',
    type: 'text',
    appliesTo: 'transfers',
    meaning: 'Blank until entered, and where there is no other benefit.',
    value: field('preparation', 'otherBenefit'),
  },
  {
    id: 'any_transfer_risks',
    heading: 'There are risks to consider',
    type: 'yes-no',
    ...transfer,
    value: yesNoWords(field('preparation', 'anyRisks')),
  },
  {
    id: 'transfer_risks',
    heading: 'Risks',
    type: 'text',
    appliesTo: 'transfers',
    meaning: 'Blank until answered, and where there are none.',
    value: codedList(field('preparation', 'risks'), transferRisks),
  },
  {
    id: 'high_profile_risk',
    heading: 'Why the transfer is high-profile',
    ...risk,
    value: field('preparation', 'highProfileRisk'),
  },
  {
    id: 'land_and_buildings_risk',
    heading: 'Land and building issues',
    ...risk,
    value: field('preparation', 'landAndBuildingsRisk'),
  },
  {
    id: 'finance_and_debt_risk',
    heading: 'Finance and debt concerns',
    ...risk,
    value: field('preparation', 'financeAndDebtRisk'),
  },
  { id: 'other_transfer_risk', heading: 'Other risks', ...risk, value: field('preparation', 'otherRisk') },
  {
    id: 'equality_assessed',
    heading: 'Equalities impact assessment has been considered',
    type: 'yes-no',
    ...transfer,
    value: yesNoWords(field('preparation', 'equalityAssessed')),
  },
])
