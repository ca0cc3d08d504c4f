import { regions } from '#lib/labels'
import { blank, label, text, type Cells } from '#lib/testing/oracle/cells'
import type { Whole } from '#lib/testing/oracle/whole'

export const localAuthorityCells: Cells = {
  local_authority_code: ({ authority }) => text(authority.code),
  local_authority_name: ({ authority }) => text(authority.name),
  region: ({ project }) => label(regions, project.region),
  local_authority_address_1: ({ authority }) => text(authority.address1),
  local_authority_address_2: ({ authority }) => text(authority.address2),
  local_authority_address_3: ({ authority }) => text(authority.address3),
  local_authority_town: ({ authority }) => text(authority.town),
  local_authority_county: ({ authority }) => text(authority.county),
  local_authority_postcode: ({ authority }) => text(authority.postcode),
  director_of_child_services_name: ({ director }) => text(director?.name),
  director_of_child_services_role: ({ director }) => text(director?.position),
  director_of_child_services_email: ({ director }) => text(director?.email),
  director_of_child_services_phone: ({ director }) => text(director?.phone),
}

/** What is said only where a member is known. */
const ofMember = (cell: (of: Whole) => string) => (of: Whole) => (of.member ? cell(of) : blank)

export const memberCells: Cells = {
  mp_constituency: ofMember(({ school }) => text(school.constituencyName)),
  mp_name: ({ member }) => text(member?.name),
  mp_email: ({ member }) => text(member?.email),
  mp_address_1: ofMember(() => 'House of Commons'),
  mp_address_2: ofMember(() => 'London'),
  mp_address_3: () => blank,
  mp_postcode: ofMember(() => 'SW1A 0AA'),
}
