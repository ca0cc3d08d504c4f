import { pick, type ShippedExport } from '#lib/exports/definition'

/** Complete 8.4 B, in its order and under its headings. */
export const preConversionGrants: ShippedExport = {
  id: 'pre-conversion-grants',
  name: 'Pre-conversion grants',
  purpose: 'Conversions by decision date, for paying pre-conversion support grants.',
  owner: 'grants',
  personal: true,
  dateBasis: 'decision',
  rows: { type: ['conversion'], state: ['active', 'completed', 'order-revoked'] },
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
    'two_requires_improvement',
    'sponsored_grant_type',
    'assigned_to_name',
    'assigned_to_email',
    'link_to_project',
  ),
}
