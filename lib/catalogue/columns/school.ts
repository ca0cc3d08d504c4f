import { defineColumns } from '#lib/catalogue/model/column'
import { field, expression } from '#lib/catalogue/model/value'
import { addressColumns } from './address.ts'

const group = 'School'
const phaseName = field('school', 'phaseName')

/** The establishment of the project: the school before it converts, or the academy that transfers. From the register. */
export const schoolColumns = [
  ...defineColumns(group, [
    {
      id: 'school_urn',
      heading: 'School URN',
      type: 'text',
      meaning: 'Unique reference number of the school before it converts, or of the academy that transfers.',
      value: field('school', 'urn'),
    },
    {
      id: 'school_name',
      heading: 'School name',
      type: 'text',
      meaning: 'Name of the school before it converts, or of the academy that transfers.',
      value: field('school', 'name'),
    },
    {
      id: 'school_type',
      heading: 'School type',
      type: 'text',
      meaning: 'Type of establishment in the register (GIAS).',
      value: field('school', 'typeName'),
    },
    {
      id: 'school_phase',
      heading: 'School phase',
      type: 'text',
      meaning: 'Phase of education in the register; the type where the register says that phases do not apply.',
      value: expression`case when ${phaseName} = 'Not applicable' then ${field('school', 'typeName')} else ${phaseName} end`,
    },
    {
      id: 'school_status',
      heading: 'School status',
      type: 'text',
      meaning: 'Whether the register has the establishment as open, closed or proposed to.',
      value: field('school', 'statusName'),
    },
    {
      id: 'school_dfe_number',
      heading: 'School DfE number/LAESTAB',
      type: 'text',
      meaning: 'Local authority code and establishment number, with a slash. Blank where either is unknown.',
      value: expression`${field('schoolAuthority', 'code')} || '/' || ${field('school', 'establishmentNumber')}`,
    },
    {
      id: 'school_ukprn',
      heading: 'School UKPRN',
      type: 'text',
      meaning: 'UK provider reference number of the school. Blank where the register has none.',
      value: field('school', 'ukprn'),
    },
    {
      id: 'school_age_range',
      heading: 'School age range',
      type: 'text',
      meaning: 'Lowest and highest age, as 4 - 11. Blank where either is unknown.',
      value: expression`${field('school', 'lowAge')} || ' - ' || ${field('school', 'highAge')}`,
    },
    {
      id: 'school_diocese',
      heading: 'School diocese',
      type: 'text',
      meaning: 'Diocese of the school. Blank where it has none.',
      value: field('school', 'dioceseName'),
    },
    {
      id: 'school_religious_character',
      heading: 'School religious character',
      type: 'text',
      meaning: 'Religious character in the register.',
      value: field('school', 'religiousCharacter'),
    },
    {
      id: 'school_gender',
      heading: 'School gender of entry',
      type: 'text',
      meaning: 'Whether the school takes boys, girls or both.',
      value: field('school', 'gender'),
    },
    {
      id: 'school_nursery_provision',
      heading: 'School nursery provision',
      type: 'text',
      meaning: 'Whether the school has nursery classes.',
      value: field('school', 'nurseryProvision'),
    },
    {
      id: 'school_sixth_form',
      heading: 'School sixth form',
      type: 'text',
      meaning: 'Whether the school has a sixth form.',
      value: field('school', 'sixthForm'),
    },
    {
      id: 'school_capacity',
      heading: 'School capacity',
      type: 'integer',
      meaning: 'Places in the school. Blank where the register has none.',
      value: field('school', 'capacity'),
    },
    {
      id: 'school_pupils',
      heading: 'School number of pupils',
      type: 'integer',
      meaning: 'Pupils on roll. Blank where the register has none.',
      value: field('school', 'pupils'),
    },
    {
      id: 'school_percent_free_meals',
      heading: 'School percentage of pupils with free meals',
      type: 'decimal',
      meaning: 'Share of pupils who may have free school meals. Blank where the register has none.',
      value: field('school', 'percentFreeMeals'),
    },
  ]),
  ...addressColumns('school', 'school', { group, noun: 'School', blank: 'Blank where it has none.' }),
  ...defineColumns(group, [
    {
      id: 'school_telephone',
      heading: 'School telephone',
      type: 'text',
      meaning: 'Telephone number of the school. Blank where the register has none.',
      value: field('school', 'telephone'),
    },
    {
      id: 'school_website',
      heading: 'School website',
      type: 'text',
      meaning: 'Website of the school. Blank where the register has none.',
      value: field('school', 'website'),
    },
    {
      id: 'school_head_name',
      heading: 'School headteacher in the register',
      type: 'text',
      personal: true,
      meaning: 'Headteacher or principal as the register has it. Blank where it has none.',
      value: expression`nullif(concat_ws(' ', ${field('school', 'headTitle')}, ${field('school', 'headFirstName')}, ${field('school', 'headLastName')}), '')`,
    },
    {
      id: 'school_constituency',
      heading: 'School constituency',
      type: 'text',
      meaning: 'Parliamentary constituency of the school.',
      value: field('school', 'constituencyName'),
    },
  ]),
]
