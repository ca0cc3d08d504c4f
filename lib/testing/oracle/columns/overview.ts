import { pupilGroups } from '#lib/labels'
import {
  answer,
  blank,
  date,
  decimal,
  integer,
  isConversion,
  isTransfer,
  labels,
  only,
  text,
  yesNo,
  type Cells,
} from '#lib/testing/oracle/cells'
import { isSpecial, isUnit } from '#lib/testing/oracle/provision'
import type { Whole } from '#lib/testing/oracle/whole'

/** Of a conversion the budget says it, of a transfer somebody was asked. */
function deficit(of: Whole): string {
  if (isTransfer(of)) return answer(of.overview?.financialDeficit)
  const revenue = of.budget?.currentYearRevenue
  return revenue == null ? blank : yesNo(Number(revenue.toString()) < 0)
}

export const overviewCells: Cells = {
  published_admission_number: ({ overview }) => integer(overview?.publishedAdmissionNumber),
  viability_issues: ({ overview }) => answer(overview?.viabilityIssues),
  financial_deficit: deficit,
  pfi_scheme: ({ overview }) => answer(overview?.pfiScheme),
  pfi_details: ({ overview }) => text(overview?.pfiDetails),
  pfi_scheme_and_details: ({ overview }) =>
    overview?.pfiScheme ? [overview.pfiScheme, overview.pfiDetails].filter(Boolean).join(': ') : blank,
  distance_to_trust_miles: ({ overview }) => decimal(overview?.distanceMiles, 1),
  distance_to_trust_details: ({ overview }) => text(overview?.distanceDetails),
  mp_name_entered: ({ overview }) => text(overview?.mpName),
  mp_party: ({ overview }) => text(overview?.mpParty),
  ...only((of) => isConversion(of) && isUnit(of), {
    pupil_groups: ({ overview }) => labels(pupilGroups, overview?.pupilGroups),
    alternative_provision_places: ({ overview }) => integer(overview?.alternativeProvisionPlaces),
    sen_unit_places: ({ overview }) => integer(overview?.specialUnitPlaces),
    medical_places: ({ overview }) => integer(overview?.medicalPlaces),
    post_16_places: ({ overview }) => integer(overview?.postSixteenPlaces),
  }),
  ...only((of) => isConversion(of) && (isSpecial(of) || isUnit(of)), {
    places_funded_for: ({ overview }) => integer(overview?.placesFundedFor),
  }),
  ...only((of) => isConversion(of) && isSpecial(of), {
    residential_places: ({ overview }) => integer(overview?.residentialPlaces),
    funded_residential_places: ({ overview }) => integer(overview?.fundedResidentialPlaces),
  }),
  ...only(isConversion, {
    forecast_year_1_capacity: ({ overview }) => integer(overview?.yearOneCapacity),
    forecast_year_1_pupils: ({ overview }) => integer(overview?.yearOnePupils),
    forecast_year_2_capacity: ({ overview }) => integer(overview?.yearTwoCapacity),
    forecast_year_2_pupils: ({ overview }) => integer(overview?.yearTwoPupils),
    forecast_year_3_capacity: ({ overview }) => integer(overview?.yearThreeCapacity),
    forecast_year_3_pupils: ({ overview }) => integer(overview?.yearThreePupils),
    forecast_notes: ({ overview }) => text(overview?.forecastNotes),
  }),
  ...only(isTransfer, { pupil_notes: ({ overview }) => text(overview?.pupilNotes) }),
}

export const budgetCells = only(isConversion, {
  budget_current_year_end: ({ budget }) => date(budget?.currentYearEndsOn),
  budget_current_year_revenue: ({ budget }) => decimal(budget?.currentYearRevenue, 2),
  budget_current_year_capital: ({ budget }) => decimal(budget?.currentYearCapital, 2),
  budget_next_year_end: ({ budget }) => date(budget?.nextYearEndsOn),
  budget_next_year_revenue: ({ budget }) => decimal(budget?.nextYearRevenue, 2),
  budget_next_year_capital: ({ budget }) => decimal(budget?.nextYearCapital, 2),
  budget_notes: ({ budget }) => text(budget?.notes),
})
