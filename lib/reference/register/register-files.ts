import type { FileColumn, FileKind } from '#lib/reference/files/file-type'
import type { ImportFile } from '#lib/reference/files/import-file'
import * as format from '#lib/reference/files/formats'
import type { Format } from '#lib/reference/files/formats'

/** Group types that are academy trusts: multi-academy, single-academy and secure single-academy trusts. */
const academyTrustTypes = ['6', '10', '11']

const column = (heading: string, name: string, held: Format = format.text): FileColumn => ({
  heading,
  name,
  format: held,
  optional: true,
})
/** A column without which the file is not the register's. */
const needed = (heading: string, name: string, held?: Format) => ({ ...column(heading, name, held), optional: false })
const required = (heading: string, name: string, held?: Format) => ({ ...needed(heading, name, held), required: true })
const unique = (heading: string, name: string, held: Format) => ({ ...needed(heading, name, held), unique: true })
const category = (heading: string, name: string) => ({ ...column(heading, name), category: true })
/** Since September 2020 the address of a group has shorter headings. */
const address = (part: string, name: string) => ({
  ...column(`Group ${part}`, name),
  otherHeadings: [`Group Contact ${part}`],
})

/** `allgroupsdata…csv`: academy trusts, among federations, sponsors and foundation trusts, which are none. */
export const groups: RegisterKind = {
  name: 'groups',
  key: ['group_uid'],
  ended: `status_code in ('CLOSED', 'CREATED_IN_ERROR')`,
  keeps: { name: 'type_code', values: academyTrustTypes },
  columns: [
    required('Group UID', 'group_uid', format.groupUid),
    required('Group Name', 'name'),
    unique('Group ID', 'reference_number', format.trustReference),
    unique('UKPRN', 'ukprn', format.ukprn),
    column('Companies House Number', 'companies_house_number', format.companyNumber),
    needed('Group Type (code)', 'type_code', format.code),
    column('Group Type', 'type_name'),
    needed('Group Status (code)', 'status_code', format.code),
    column('Group Status', 'status_name'),
    address('Street', 'street'),
    address('Locality', 'locality'),
    address('Address 3', 'address3'),
    address('Town', 'town'),
    address('County', 'county'),
    address('Postcode', 'postcode'),
    column('Open date', 'opened_on', format.date),
    column('Incorporated on (open date)', 'incorporated_on', format.date),
    column('Closed Date', 'closed_on', format.date),
  ],
}

/** `edubasealldata…csv`: every school, academy and college. */
export const establishments: RegisterKind = {
  name: 'establishments',
  key: ['urn'],
  ended: `status_code = '2'`,
  columns: [
    required('URN', 'urn', format.urn),
    required('EstablishmentName', 'name'),
    needed('LA (code)', 'authority_code', format.authorityCode),
    column('LA (name)', 'authority_name'),
    column('EstablishmentNumber', 'establishment_number', format.establishmentNumber),
    column('UKPRN', 'ukprn', format.ukprn),
    needed('TypeOfEstablishment (code)', 'type_code', format.code),
    column('TypeOfEstablishment (name)', 'type_name'),
    column('EstablishmentTypeGroup (code)', 'type_group_code', format.code),
    column('EstablishmentTypeGroup (name)', 'type_group_name'),
    needed('EstablishmentStatus (code)', 'status_code', format.code),
    column('EstablishmentStatus (name)', 'status_name'),
    column('OpenDate', 'opened_on', format.date),
    column('CloseDate', 'closed_on', format.date),
    column('PhaseOfEducation (code)', 'phase_code', format.code),
    category('PhaseOfEducation (name)', 'phase_name'),
    column('StatutoryLowAge', 'low_age', format.wholeNumber),
    column('StatutoryHighAge', 'high_age', format.wholeNumber),
    category('NurseryProvision (name)', 'nursery_provision'),
    category('OfficialSixthForm (name)', 'sixth_form'),
    category('Gender (name)', 'gender'),
    category('ReligiousCharacter (name)', 'religious_character'),
    column('Diocese (code)', 'diocese_code', format.dioceseCode),
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
    column('TelephoneNum', 'telephone', format.telephone),
    column('HeadTitle (name)', 'head_title'),
    column('HeadFirstName', 'head_first_name'),
    column('HeadLastName', 'head_last_name'),
    column('GOR (code)', 'region', format.region),
    column('ParliamentaryConstituency (code)', 'constituency_code', format.constituencyCode),
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
