import {
  type Codes,
  closureReasons,
  initiatedReasons,
  interventionReasons,
  transferBenefits,
  transferReasons,
  transferRisks,
  transferTypes,
} from '#lib/labels'
import { answer, blank, isTransfer, label, labels, only, text, yesNo } from '#lib/testing/oracle/cells'
import type { Whole } from '#lib/testing/oracle/whole'

/** Whether one of these reasons is among those for an intervention; blank until any reason is given. */
const isDueTo =
  (...reasons: Codes<typeof interventionReasons>[]) =>
  ({ preparation }: Whole) =>
    preparation?.transferReason
      ? yesNo(reasons.some((reason) => (preparation.interventionReasons ?? []).includes(reason)))
      : blank

export const transferCells = only(isTransfer, {
  transfer_reason: ({ preparation }) => label(transferReasons, preparation?.transferReason),
  intervention_reasons: ({ preparation }) => labels(interventionReasons, preparation?.interventionReasons),
  initiated_reason: ({ preparation }) => label(initiatedReasons, preparation?.initiatedReason),
  closure_reason: ({ preparation }) => label(closureReasons, preparation?.closureReason),
  specific_transfer_reasons: ({ preparation }) =>
    [
      labels(interventionReasons, preparation?.interventionReasons),
      label(initiatedReasons, preparation?.initiatedReason),
      label(closureReasons, preparation?.closureReason),
    ]
      .filter(Boolean)
      .join('; '),
  transfer_due_to_inadequate: isDueTo('inadequate-ofsted'),
  transfer_due_to_finance_safeguarding_governance: isDueTo('finance', 'safeguarding', 'leadership-and-governance'),
  outgoing_trust_to_close: ({ preparation }) =>
    preparation?.transferReason ? yesNo(preparation.transferReason === 'closure') : blank,
  transfer_structure: ({ preparation }) => label(transferTypes, preparation?.transferType),
  other_transfer_structure: ({ preparation }) => text(preparation?.otherTransferType),
  outgoing_trust_resolution: ({ preparation }) => answer(preparation?.outgoingTrustResolution),
  incoming_trust_agreement: ({ preparation }) => answer(preparation?.incomingTrustAgreement),
  transfer_benefits: ({ preparation }) => labels(transferBenefits, preparation?.benefits),
  other_transfer_benefit: ({ preparation }) => text(preparation?.otherBenefit),
  any_transfer_risks: ({ preparation }) => answer(preparation?.anyRisks),
  transfer_risks: ({ preparation }) => labels(transferRisks, preparation?.risks),
  high_profile_risk: ({ preparation }) => text(preparation?.highProfileRisk),
  land_and_buildings_risk: ({ preparation }) => text(preparation?.landAndBuildingsRisk),
  finance_and_debt_risk: ({ preparation }) => text(preparation?.financeAndDebtRisk),
  other_transfer_risk: ({ preparation }) => text(preparation?.otherRisk),
  equality_assessed: ({ preparation }) => answer(preparation?.equalityAssessed),
})
