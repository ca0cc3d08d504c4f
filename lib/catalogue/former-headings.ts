import type { ColumnId } from './catalogue.ts'

/** A heading that a column had in the merged export, or in the files that came before this service; until the day it changed. */
export type FormerHeading = { heading: string; until: string }

const beforeThisService = '2026-11-21'
const formerly = (...headings: string[]): FormerHeading[] =>
  headings.map((heading) => ({ heading, until: beforeThisService }))

/**
 * Former headings, so that whoever looks for one finds its column. Add the old heading here when one is renamed.
 * Those of the live services are from Complete 8.3 and Prepare 1.7.
 */
export const formerHeadings: Partial<Record<ColumnId, FormerHeading[]>> = {
  school_name: formerly('School', 'Academy', 'Academy name'),
  school_urn: formerly('URN', 'Academy URN'),
  school_type: formerly('School Type', 'Academy type'),
  school_dfe_number: formerly('DfE number/LAESTAB'),
  school_diocese: formerly('Diocese'),
  school_sharepoint_folder: formerly('School sharepoint folder', 'Academy sharepoint link'),
  join_or_form_a_mat: formerly('Conversion type', 'Transfer type'),
  incoming_trust_reference_number: formerly('Incoming trust group identifier'),
  outgoing_trust_reference_number: formerly('Outgoing trust group identifier'),
  incoming_trust_town: formerly('Incoming trust address town'),
  incoming_trust_county: formerly('Incoming trust address county'),
  incoming_trust_postcode: formerly('Incoming trust address postcode'),
  outgoing_trust_town: formerly('Outgoing trust address town'),
  outgoing_trust_county: formerly('Outgoing trust address county'),
  outgoing_trust_postcode: formerly('Outgoing trust address postcode'),
  provisional_date: formerly('Provisional conversion date', 'Provisional transfer date'),
  confirmed_date: formerly('Confirmed conversion date', 'Confirmed transfer date'),
  significant_date: formerly('Proposed academy transfer date'),
  decision_date: formerly('Advisory board date'),
  decision_conditions: formerly('Advisory board conditions'),
  date_academy_opened: formerly('Date the conversion happened', 'Date the transfer happened'),
  expenditure_certificate_received: formerly('Completed grant payment certificate received'),
  all_conditions_met: formerly('Authority to proceed?'),
  delivery_officer_name: formerly('Assigned To'),
  project_created_by_email: formerly('Added by email'),
  proposal_status: formerly('Status'),
  conversion_route: formerly('Academy Type and Route'),
  pfi_scheme: formerly('Part of PFI scheme'),
  pfi_scheme_and_details: formerly('PFI (Private Finance Initiative)'),
  academy_order_date: formerly('Date AO issued'),
  dao_pack_sent_date: formerly('Date dAO issued'),
  order_revoked_reasons: formerly('DAO Revoked Reasons'),
  specific_transfer_reasons: formerly('Reason for transfer'),
}
