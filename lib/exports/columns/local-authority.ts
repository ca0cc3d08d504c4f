import { regions } from '#lib/labels'
import { defineColumns } from '#lib/exports/column'
import { coded, field } from '#lib/exports/value'

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
])
