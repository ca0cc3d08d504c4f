import { pick, type ExportDefinition } from '#lib/exports/definition'
import { field, sql } from '#lib/exports/value'
import { isApproved } from './approved.ts'

/** Complete 8.4 F, in its order. */
export const academiesDueToTransfer: ExportDefinition = {
  id: 'academies-due-to-transfer',
  name: 'Academies due to transfer',
  purpose: 'Approved transfers by transfer date, for updating the records of academies and their trusts.',
  owner: 'academies-operations',
  rows: {
    meaning:
      'Transfers approved by their latest decision, completing or closed, with or without a caseworker or a confirmed date.',
    condition: sql`${field('project', 'kind')} = 'transfer' and ${isApproved}`,
  },
  dateBasis: { meaning: 'Transfer date', date: field('project', 'significantOn') },
  filters: ['phase', 'from', 'to'],
  columns: pick(
    'school_name',
    'school_urn',
    'school_phase',
    'school_age_range',
    'local_authority_name',
    ['join_or_form_a_mat', 'Transfer type'],
    'outgoing_trust_name',
    'outgoing_trust_companies_house_number',
    'outgoing_trust_ukprn',
    'incoming_trust_name',
    'incoming_trust_companies_house_number',
    'incoming_trust_ukprn',
    'new_urn_and_record_requested',
    'bank_details_changing',
    'region',
    'assigned_to_email',
    'team_managing_the_project',
    ['provisional_date', 'Provisional transfer date'],
    ['confirmed_date', 'Confirmed transfer date'],
    ['all_conditions_met', 'Authority to proceed?'],
  ),
}
