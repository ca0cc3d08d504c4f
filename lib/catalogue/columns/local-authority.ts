import { regions } from '#lib/labels'
import { defineColumns } from '#lib/catalogue/model/column'
import { coded, field } from '#lib/catalogue/model/value'

const entered = 'as service support has entered it. Blank where it has none.'
const director = 'director of children’s services of the local authority. Blank until entered.'

export const localAuthorityColumns = defineColumns('Local authority', [
  {
    id: 'local_authority_code',
    heading: 'Local authority code',
    type: 'text',
    meaning: 'Three digits. Text, so that it compares with other registers.',
    value: field('localAuthority', 'code'),
  },
  {
    id: 'local_authority_name',
    heading: 'Local authority',
    type: 'text',
    meaning: 'The local authority that maintains the school, or where the academy is.',
    value: field('localAuthority', 'name'),
  },
  {
    id: 'region',
    heading: 'Region',
    type: 'code',
    meaning: 'The region of England whose team looks after the school.',
    value: coded(field('project', 'region'), regions),
  },
  {
    id: 'local_authority_address_1',
    heading: 'Local authority address 1',
    type: 'text',
    meaning: `The first line of its address, ${entered}`,
    value: field('localAuthority', 'address1'),
  },
  {
    id: 'local_authority_address_2',
    heading: 'Local authority address 2',
    type: 'text',
    meaning: `The second line of its address, ${entered}`,
    value: field('localAuthority', 'address2'),
  },
  {
    id: 'local_authority_address_3',
    heading: 'Local authority address 3',
    type: 'text',
    meaning: `The third line of its address, ${entered}`,
    value: field('localAuthority', 'address3'),
  },
  {
    id: 'local_authority_town',
    heading: 'Local authority town',
    type: 'text',
    meaning: `The town of its address, ${entered}`,
    value: field('localAuthority', 'town'),
  },
  {
    id: 'local_authority_county',
    heading: 'Local authority county',
    type: 'text',
    meaning: `The county of its address, ${entered}`,
    value: field('localAuthority', 'county'),
  },
  {
    id: 'local_authority_postcode',
    heading: 'Local authority postcode',
    type: 'text',
    meaning: `The postcode of its address, ${entered}`,
    value: field('localAuthority', 'postcode'),
  },
  {
    id: 'director_of_child_services_name',
    heading: 'Director of child services name',
    type: 'text',
    personal: true,
    meaning: `Name of the ${director}`,
    value: field('director', 'name'),
  },
  {
    id: 'director_of_child_services_role',
    heading: 'Director of child services role',
    type: 'text',
    meaning: `Position of the ${director}`,
    value: field('director', 'position'),
  },
  {
    id: 'director_of_child_services_email',
    heading: 'Director of child services email',
    type: 'text',
    personal: true,
    meaning: `Email address of the ${director}`,
    value: field('director', 'email'),
  },
  {
    id: 'director_of_child_services_phone',
    heading: 'Director of child services phone number',
    type: 'text',
    personal: true,
    meaning: `Phone number of the ${director}`,
    value: field('director', 'phone'),
  },
])
