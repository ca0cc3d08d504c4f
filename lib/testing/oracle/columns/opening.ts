import { balances, grantLevels, nurseryArrangements, riskProtections, sponsoredGrants } from '#lib/labels'
import {
  answer,
  blank,
  date,
  integer,
  isConversion,
  isTransfer,
  label,
  notApplicable,
  only,
  text,
  unconfirmed,
  yesNo,
  type Cells,
} from '#lib/testing/oracle/cells'
import { savedStatus } from '#lib/testing/oracle/tasks'
import type { Whole } from '#lib/testing/oracle/whole'

const isSetAside = (of: Whole, task: string) => savedStatus(of, task) === 'not-applicable'

/** Cells whose fact a task asks for: they do not apply where somebody said that the task does not. */
const unlessSetAside = (task: string, cells: Cells) => only((of) => !isSetAside(of, task), cells)

export const openingCells: Cells = {
  ...only(isConversion, {
    agreed_academy_name: ({ opening }) => text(opening?.academyName),
    risk_protection_arrangement: ({ opening }) => label(riskProtections, opening?.riskProtection),
    commercial_insurance_reason: ({ opening }) => {
      if (!opening?.riskProtection) return blank
      return opening.riskProtection === 'commercial' ? text(opening.commercialReason) : notApplicable
    },
    ...unlessSetAside('proposed-capacity', {
      capacity_reception_to_year_6: ({ opening }) => integer(opening?.capacityToYear6),
      capacity_years_7_to_11: ({ opening }) => integer(opening?.capacityToYear11),
      capacity_year_12_or_above: ({ opening }) => integer(opening?.capacityFromYear12),
    }),
    ...unlessSetAside('nursery-arrangement', {
      nursery_arrangement: ({ opening }) => label(nurseryArrangements, opening?.nurseryArrangement),
    }),
    payroll_deadline: ({ opening }) => date(opening?.payrollDeadlineOn),
    tenancy_at_will_used: ({ opening }) => answer(opening?.tenancyAtWill),
    licence_to_occupy_used: ({ opening }) => answer(opening?.licenceToOccupy),
    ...unlessSetAside('private-finance-initiative', {
      supplemental_agreement_has_pfi_clauses: ({ opening }) => answer(opening?.supplementalHasPfi),
      master_agreement_has_pfi_clauses: ({ opening }) => answer(opening?.masterHasPfi),
    }),
    dbs_checks_taking_place: ({ opening }) => answer(opening?.dbsChecks),
    sponsored_grant_type: (of) =>
      isSetAside(of, 'sponsored-support-grant')
        ? 'Voluntary converter - not eligible'
        : label(sponsoredGrants, of.opening?.grantLevel) || unconfirmed,
  }),
  all_conditions_met: ({ opening }) => yesNo(opening?.conditionsMet === true),
  ...only(isTransfer, {
    ...unlessSetAside('financial-information', {
      academy_surplus_or_deficit: ({ opening }) => label(balances, opening?.academyBalance),
      incoming_trust_surplus_or_deficit: ({ opening }) => label(balances, opening?.trustBalance),
    }),
    ...unlessSetAside('new-urn-and-record', {
      new_urn_and_record_requested: (of) =>
        savedStatus(of, 'new-urn-and-record') === 'completed' ? 'confirmed' : unconfirmed,
    }),
    bank_details_changing: ({ opening }) => answer(opening?.bankDetailsChanging),
    ...unlessSetAside('transfer-grant', {
      transfer_grant_level: ({ opening }) => label(grantLevels, opening?.grantLevel) || unconfirmed,
    }),
  }),
  ...unlessSetAside('expenditure-certificate', {
    expenditure_certificate_received: ({ opening }) => date(opening?.certificateReceivedOn) || unconfirmed,
  }),
}
