import { defineColumns } from '#lib/catalogue/model/column'
import { codedList, field } from '#lib/catalogue/model/value'
import { pupilGroups } from '#lib/labels'

const inUnit = { appliesTo: 'conversions of pupil referral units', type: 'integer' } as const
const inSpecial = { appliesTo: 'conversions of special schools', type: 'integer' } as const
const entered = { meaning: 'As entered by the delivery officer. Blank until entered.' }

/** What is asked of special schools and pupil referral units alone. */
export const schoolPlacesColumns = defineColumns('School overview', [
  {
    id: 'pupil_groups',
    heading: 'Groups of pupils that attend',
    type: 'text',
    appliesTo: 'conversions of pupil referral units',
    meaning: 'Whom the pupil referral unit is for, with a semicolon between. Blank until answered.',
    value: codedList(field('overview', 'pupilGroups'), pupilGroups),
  },
  {
    id: 'places_funded_for',
    heading: 'Places funded for',
    type: 'integer',
    appliesTo: 'conversions of special schools and pupil referral units',
    ...entered,
    value: field('overview', 'placesFundedFor'),
  },
  {
    id: 'residential_places',
    heading: 'Residential places',
    ...inSpecial,
    ...entered,
    value: field('overview', 'residentialPlaces'),
  },
  {
    id: 'funded_residential_places',
    heading: 'Residential places funded for',
    ...inSpecial,
    ...entered,
    value: field('overview', 'fundedResidentialPlaces'),
  },
  {
    id: 'alternative_provision_places',
    heading: 'Pupils in alternative provision places',
    ...inUnit,
    ...entered,
    value: field('overview', 'alternativeProvisionPlaces'),
  },
  {
    id: 'sen_unit_places',
    heading: 'Pupils in special educational needs (SEN) unit places',
    ...inUnit,
    ...entered,
    value: field('overview', 'specialUnitPlaces'),
  },
  {
    id: 'medical_places',
    heading: 'Pupils in medical places',
    ...inUnit,
    ...entered,
    value: field('overview', 'medicalPlaces'),
  },
  {
    id: 'post_16_places',
    heading: 'Pupils in post-16 places',
    ...inUnit,
    ...entered,
    value: field('overview', 'postSixteenPlaces'),
  },
])
