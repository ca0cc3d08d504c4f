import { pick, type ShippedExport } from '#lib/exports/model/definition'

/** Prepare 1.7 A, in its order and under its headings; labels where it had codes. */
export const prepareConversions: ShippedExport = {
  id: 'prepare-conversions',
  name: 'Prepare conversions',
  purpose:
    'Conversions from the first proposal on, with their decisions and academy orders, by proposed decision date.',
  owner: 'business-support',
  personal: true,
  dateBasis: 'proposed-decision',
  rows: { type: ['conversion'] },
  columns: pick(
    ['school_name', 'School'],
    ['school_urn', 'URN'],
    ['school_type', 'School Type'],
    ['school_phase', 'School Phase'],
    ['incoming_trust_name', 'Incoming Trust'],
    ['incoming_trust_reference_number', 'Incoming Trust Reference Number'],
    ['local_authority_name', 'Local Authority'],
    'region',
    ['proposed_decision_date', 'Proposed Decision Date'],
    ['decision_date', 'Decision Date'],
    ['proposal_status', 'Status'],
    ['decision_maker_name', "Decision maker's name"],
    ['decision_maker_role', "Decision maker's role"],
    ['delivery_officer_name', 'Assigned To'],
    ['conversion_route', 'Academy Type and Route'],
    ['pfi_scheme', 'Part of PFI scheme'],
    ['academy_order_date', 'Date AO issued'],
    ['dao_pack_sent_date', 'Date dAO issued'],
    ['order_revoked_reasons', 'DAO Revoked Reasons'],
  ),
}
