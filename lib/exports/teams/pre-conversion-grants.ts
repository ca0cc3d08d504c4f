import { pick, type ExportDefinition } from '#lib/exports/definition'
import { field, sql } from '#lib/exports/value'
import { isApproved } from './approved.ts'

/** Complete 8.4 B, in its order. */
export const preConversionGrants: ExportDefinition = {
  id: 'pre-conversion-grants',
  name: 'Pre-conversion grants',
  purpose: 'Approved conversions by decision date, for paying pre-conversion support grants.',
  owner: 'grants',
  rows: {
    meaning:
      'Conversions approved by their latest decision, completing or closed, with or without a caseworker or a confirmed date.',
    condition: sql`${field('project', 'kind')} = 'conversion' and ${isApproved}`,
  },
  dateBasis: { meaning: 'Decision date', date: field('decision', 'decidedOn') },
  filters: ['phase', 'from', 'to'],
  columns: pick(
    'school_urn',
    'school_name',
    'school_type',
    'school_phase',
    'local_authority_name',
    'region',
    ['join_or_form_a_mat', 'Conversion type'],
    'incoming_trust_name',
    ['incoming_trust_reference_number', 'Incoming trust group identifier'],
    ['decision_date', 'Advisory board date'],
    ['provisional_date', 'Provisional conversion date'],
    ['confirmed_date', 'Confirmed conversion date'],
    ['date_academy_opened', 'Date the conversion happened'],
    'academy_order_type',
    ['expenditure_certificate_received', 'Completed grant payment certificate received'],
    'sponsored_grant_type',
    'assigned_to_name',
    'assigned_to_email',
    'link_to_project',
  ),
}
