import { pick, type ShippedExport } from '#lib/exports/model/definition'

/** Prepare 1.7 B, in its order and under its headings, a row for each academy; labels where it had codes. */
export const prepareTransfers: ShippedExport = {
  id: 'prepare-transfers',
  name: 'Prepare transfers',
  purpose: 'Transfers from the first proposal on, with their decisions and reasons, by proposed decision date.',
  owner: 'business-support',
  personal: true,
  dateBasis: 'proposed-decision',
  rows: { type: ['transfer'] },
  columns: pick(
    ['school_name', 'Academy'],
    ['school_urn', 'URN'],
    ['school_type', 'Academy Type'],
    ['incoming_trust_name', 'Incoming Trust'],
    ['incoming_trust_ukprn', 'Incoming Trust UKPRN'],
    ['outgoing_trust_name', 'Outgoing Trust'],
    ['outgoing_trust_ukprn', 'Outgoing Trust UKPRN'],
    ['local_authority_name', 'Local Authority'],
    'region',
    ['proposed_decision_date', 'Proposed Decision Date'],
    ['decision_date', 'Decision Date'],
    ['proposal_status', 'Status'],
    ['decision_maker_name', "Decision maker's name"],
    ['decision_maker_role', "Decision maker's role"],
    ['delivery_officer_name', 'Assigned To'],
    ['specific_transfer_reasons', 'Reason for transfer'],
    ['transfer_structure', 'Type of transfer'],
    ['significant_date', 'Proposed academy transfer date'],
    ['pfi_scheme_and_details', 'PFI (Private Finance Initiative)'],
  ),
}
