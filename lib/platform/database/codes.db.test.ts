import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pool } from './client.ts'
import { snakeCase } from './snake-case.ts'
import * as labels from '#lib/labels'

/** Which dictionary holds the codes of which check constraint. */
const dictionaries: Record<string, Record<string, string>> = {
  person_role_role_check: labels.roles,
  api_key_role_check: labels.keyRoles,
  proposal_type_check: labels.projectTypes,
  proposal_route_check: labels.routes,
  proposal_origin_check: labels.proposalOrigins,
  preparation_governing_body_resolution_check: labels.yesNoNotApplicable,
  preparation_consultation_check: labels.yesNoNotApplicable,
  preparation_diocesan_consent_check: labels.yesNoNotApplicable,
  preparation_foundation_consent_check: labels.yesNoNotApplicable,
  decision_kind_check: labels.decisions,
  decision_maker_role_check: labels.decisionMakerRoles,
  decision_reason_reason_check: labels.decisionReasons,
  project_type_check: labels.projectTypes,
  project_phase_check: labels.phases,
  project_outcome_check: labels.outcomes,
  project_region_check: labels.regions,
  project_team_check: labels.projectTeams,
  preparation_recommendation_check: labels.recommendations,
  preparation_form7_received_check: labels.form7Answers,
  preparation_equality_impact_check: labels.equalityImpacts,
  preparation_transfer_reason_check: labels.transferReasons,
  preparation_intervention_reasons_check: labels.interventionReasons,
  preparation_initiated_reason_check: labels.initiatedReasons,
  preparation_closure_reason_check: labels.closureReasons,
  preparation_transfer_type_check: labels.transferTypes,
  preparation_outgoing_trust_resolution_check: labels.yesNoNotApplicable,
  preparation_incoming_trust_agreement_check: labels.yesNoNotApplicable,
  preparation_benefits_check: labels.transferBenefits,
  preparation_any_risks_check: labels.yesNo,
  preparation_risks_check: labels.transferRisks,
  preparation_equality_assessed_check: labels.yesNo,
  overview_viability_issues_check: labels.yesNo,
  overview_financial_deficit_check: labels.yesNo,
  overview_pfi_scheme_check: labels.yesNo,
  overview_pupil_groups_check: labels.pupilGroups,
  opening_risk_protection_check: labels.riskProtections,
  opening_nursery_arrangement_check: labels.nurseryArrangements,
  opening_grant_level_check: labels.grantLevels,
  opening_academy_balance_check: labels.balances,
  opening_trust_balance_check: labels.balances,
  opening_bank_details_changing_check: labels.yesNo,
  opening_tenancy_at_will_check: labels.yesNo,
  opening_licence_to_occupy_check: labels.yesNo,
  opening_supplemental_has_pfi_check: labels.yesNo,
  opening_master_has_pfi_check: labels.yesNo,
  opening_dbs_checks_check: labels.yesNo,
  opening_two_requires_improvement_check: labels.yesNo,
  improvement_plan_arranged_by_check: labels.planArrangers,
  preparation_support_grant_type_check: labels.sponsoredGrants,
  preparation_keeps_default_grant_check: labels.yesNo,
  preparation_environmental_grant_check: labels.yesNo,
  preparation_school_sites_check: labels.schoolSites,
  preparation_annex_b_saved_check: labels.yesNo,
  preparation_application_form_saved_check: labels.yesNo,
  improvement_plan_ends_check: labels.planEnds,
  improvement_plan_confidence_check: labels.planConfidences,
  date_change_kind_check: labels.dateChangeKinds,
  hold_change_kind_check: labels.holdChanges,
  closure_change_kind_check: labels.closureChanges,
  date_change_reason_reason_check: labels.dateChangeReasons,
  performance_result_stage_check: labels.performanceStages,
  performance_result_level_check: labels.performanceLevels,
  contact_category_check: labels.contactCategories,
  email_kind_check: labels.emailKinds,
  export_definition_owner_check: labels.consumerTeams,
  export_definition_date_basis_check: labels.dateBases,
  export_question_kind_check: labels.exportQuestionKinds,
  download_format_check: labels.downloadFormats,
  download_outcome_check: labels.downloadOutcomes,
  register_import_outcome_check: labels.importOutcomes,
  download_contents_check: labels.downloadContents,
  download_header_check: labels.downloadHeaders,
}
/** Lists of codes that nobody reads, or that are a part of another. */
const withoutLabels = ['person_kind_check', 'contact_primary_category']

test('every list of codes in the database has a dictionary with the same codes', async () => {
  const { rows } = await pool().query<{ conname: string; definition: string }>(
    `select conname, pg_get_constraintdef(oid) as definition from pg_constraint
     where contype = 'c' and connamespace = 'public'::regnamespace and pg_get_constraintdef(oid) ~ 'ANY \\(ARRAY|<@ ARRAY|= ''[a-z-]+''::text\\)+$'`,
  )
  const lists = rows.filter(({ definition }) => !/num_nonnulls|IS NULL|IS NOT NULL/.test(definition))
  expect(lists.map(({ conname }) => conname).toSorted()).toEqual(
    [...Object.keys(dictionaries), ...withoutLabels].toSorted(),
  )
  for (const { conname, definition } of lists)
    if (dictionaries[conname])
      expect(codesIn(definition), conname).toEqual(Object.keys(dictionaries[conname]).toSorted())
})

const codesIn = (definition: string) => [...definition.matchAll(/'([^']*)'::text/g)].map(([, code]) => code!).toSorted()

test('every column with a list of codes has their type in the Prisma schema', async () => {
  const { rows } = await pool().query<{ name: string }>(
    `select conrelid::regclass || '.' || attname as name
     from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1] where conname = any ($1)`,
    [Object.keys(dictionaries)],
  )
  expect(rows).toHaveLength(Object.keys(dictionaries).length)
  const typed = typedColumns()
  expect(rows.map(({ name }) => name).filter((name) => !typed.has(name))).toEqual([])
})

const typedColumns = () =>
  new Set(
    globSync('prisma/schema/*.prisma').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^model [^]*?^\}/gm)].flatMap(([model]) =>
        [...model.matchAll(/^ +(\w+) .*\/\/\/ \[\w+\]$/gm)].map(
          ([, column]) => `${/@@map\("(\w+)"\)/.exec(model)![1]}.${snakeCase(column!)}`,
        ),
      ),
    ),
  )
