import { addressCells } from './address.ts'
import { decimal, integer, text, type Cells } from '#lib/testing/oracle/cells'
import { dfeNumber } from '#lib/testing/oracle/dfe-number'

export const schoolCells: Cells = {
  school_urn: ({ school }) => text(school.urn),
  school_name: ({ school }) => text(school.name),
  school_type: ({ school }) => text(school.typeName),
  school_phase: ({ school }) => text(school.phaseName === 'Not applicable' ? school.typeName : school.phaseName),
  school_status: ({ school }) => text(school.statusName),
  school_dfe_number: ({ school, schoolAuthority }) => text(dfeNumber(school, schoolAuthority)),
  school_ukprn: ({ school }) => text(school.ukprn),
  school_age_range: ({ school: { lowAge, highAge } }) =>
    lowAge === null || highAge === null ? '' : text(`${lowAge} - ${highAge}`),
  school_diocese: ({ school }) => text(school.dioceseName),
  school_religious_character: ({ school }) => text(school.religiousCharacter),
  school_gender: ({ school }) => text(school.gender),
  school_nursery_provision: ({ school }) => text(school.nurseryProvision),
  school_sixth_form: ({ school }) => text(school.sixthForm),
  school_capacity: ({ school }) => integer(school.capacity),
  school_pupils: ({ school }) => integer(school.pupils),
  school_percent_free_meals: ({ school }) => decimal(school.percentFreeMeals, 2),
  ...addressCells('school', ({ school }) => school),
  school_telephone: ({ school }) => text(school.telephone),
  school_website: ({ school }) => text(school.website),
  school_head_name: ({ school: { headTitle, headFirstName, headLastName } }) =>
    text([headTitle, headFirstName, headLastName].filter(Boolean).join(' ')),
  school_constituency: ({ school }) => text(school.constituencyName),
}
