import type { FileColumn, FileKind } from '#lib/reference/imports/file-type'
import type { ImportFile } from '#lib/reference/imports/import-file'
import * as format from '#lib/reference/imports/formats'
import type { Format } from '#lib/reference/imports/formats'

/** Group types that are academy trusts: multi-academy, single-academy and secure single-academy trusts. */
const academyTrustTypes = ['6', '06', '10', '11']

const column = (heading: string, name: string, held: Format = format.text): FileColumn => ({
  heading,
  name,
  format: held,
})
const required = (heading: string, name: string, held?: Format) => ({ ...column(heading, name, held), required: true })
const unique = (heading: string, name: string, held: Format) => ({ ...column(heading, name, held), unique: true })

/** `allgroupsdata…csv`: academy trusts, among federations, sponsors and foundation trusts, which are none. */
export const groups: RegisterKind = {
  name: 'groups',
  key: ['group_uid'],
  keeps: { name: 'type_code', values: academyTrustTypes },
  columns: [
    required('Group UID', 'group_uid', format.groupUid),
    required('Group Name', 'name'),
    unique('Group ID', 'reference_number', format.trustReference),
    unique('UKPRN', 'ukprn', format.ukprn),
    column('Companies House Number', 'companies_house_number'),
    column('Group Type (code)', 'type_code'),
    column('Group Type', 'type_name'),
    column('Group Status (code)', 'status_code'),
    column('Group Status', 'status_name'),
    column('Group Contact Street', 'street'),
    column('Group Contact Locality', 'locality'),
    column('Group Contact Address 3', 'address3'),
    column('Group Contact Town', 'town'),
    column('Group Contact County', 'county'),
    column('Group Contact Postcode', 'postcode'),
    column('Open date', 'opened_on', format.date),
    column('Closed Date', 'closed_on', format.date),
  ],
}

/** `edubasealldata…csv`: every school, academy and college. */
export const establishments: RegisterKind = {
  name: 'establishments',
  key: ['urn'],
  columns: [
    required('URN', 'urn', format.urn),
    required('EstablishmentName', 'name'),
    column('LA (code)', 'authority_code', format.authorityCode),
    column('LA (name)', 'authority_name'),
    column('EstablishmentNumber', 'establishment_number'),
    column('UKPRN', 'ukprn', format.ukprn),
    column('TypeOfEstablishment (code)', 'type_code'),
    column('TypeOfEstablishment (name)', 'type_name'),
    column('EstablishmentTypeGroup (code)', 'type_group_code'),
    column('EstablishmentTypeGroup (name)', 'type_group_name'),
    column('EstablishmentStatus (code)', 'status_code'),
    column('EstablishmentStatus (name)', 'status_name'),
    column('OpenDate', 'opened_on', format.date),
    column('CloseDate', 'closed_on', format.date),
    column('PhaseOfEducation (code)', 'phase_code'),
    column('PhaseOfEducation (name)', 'phase_name'),
    column('StatutoryLowAge', 'low_age', format.wholeNumber),
    column('StatutoryHighAge', 'high_age', format.wholeNumber),
    column('NurseryProvision (name)', 'nursery_provision'),
    column('OfficialSixthForm (name)', 'sixth_form'),
    column('Gender (name)', 'gender'),
    column('ReligiousCharacter (name)', 'religious_character'),
    column('Diocese (code)', 'diocese_code'),
    column('Diocese (name)', 'diocese_name'),
    column('SchoolCapacity', 'capacity', format.wholeNumber),
    column('NumberOfPupils', 'pupils', format.wholeNumber),
    column('NumberOfBoys', 'boys', format.wholeNumber),
    column('NumberOfGirls', 'girls', format.wholeNumber),
    column('PercentageFSM', 'percent_free_meals', format.percentage),
    column('Trusts (code)', 'trust_uid', format.groupUid),
    column('Street', 'street'),
    column('Locality', 'locality'),
    column('Address3', 'address3'),
    column('Town', 'town'),
    column('County (name)', 'county'),
    column('Postcode', 'postcode'),
    column('SchoolWebsite', 'website'),
    column('TelephoneNum', 'telephone'),
    column('HeadTitle (name)', 'head_title'),
    column('HeadFirstName', 'head_first_name'),
    column('HeadLastName', 'head_last_name'),
    column('GOR (code)', 'region', format.region),
    column('ParliamentaryConstituency (code)', 'constituency_code'),
    column('ParliamentaryConstituency (name)', 'constituency_name'),
    column('LastChangedDate', 'last_changed_on', format.date),
  ],
}

/** `links_edubasealldata…csv`: what came before and after each establishment. */
export const links: RegisterKind = {
  name: 'links',
  key: ['urn', 'link_urn', 'link_type'],
  columns: [
    required('URN', 'urn', format.urn),
    required('LinkURN', 'link_urn', format.urn),
    column('LinkName', 'link_name'),
    required('LinkType', 'link_type'),
    column('LinkEstablishedDate', 'linked_on', format.date),
  ],
}

/** The name of each kind, which its part of the report goes by. */
export type RegisterKind = FileKind & { name: 'groups' | 'establishments' | 'links' }
export type RegisterFile = ImportFile<RegisterKind>

/** In the order in which they are imported: an establishment names its trust, a link its establishment. */
export const fileKinds = [groups, establishments, links] as const
