import { defineColumns } from '#lib/catalogue/model/column'
import { field, literal, expression, nothing, type Value } from '#lib/catalogue/model/value'

const isKnown = expression`${field('memberOfParliament', 'id')} is not null`
const whereKnown = (value: Value) => expression`case when ${isKnown} then ${value} end`
const blank = 'Blank where no member is known.'

/** The member of Parliament of the school's constituency, as last imported; all of it for letters. */
export const memberOfParliamentColumns = defineColumns('Member of Parliament', [
  {
    id: 'mp_constituency',
    heading: 'MP constituency',
    type: 'text',
    meaning: `Parliamentary constituency of the school. ${blank}`,
    value: whereKnown(field('school', 'constituencyName')),
  },
  {
    id: 'mp_name',
    heading: 'MP name',
    type: 'text',
    personal: true,
    meaning: `Member of Parliament for the school’s constituency, as last imported. ${blank}`,
    value: field('memberOfParliament', 'name'),
  },
  {
    id: 'mp_email',
    heading: 'MP email',
    type: 'text',
    personal: true,
    meaning: `Email address of the member of Parliament, as last imported. ${blank}`,
    value: field('memberOfParliament', 'email'),
  },
  {
    id: 'mp_address_1',
    heading: 'MP address 1',
    type: 'text',
    meaning: `House of Commons. ${blank}`,
    value: whereKnown(literal('House of Commons')),
  },
  {
    id: 'mp_address_2',
    heading: 'MP address 2',
    type: 'text',
    meaning: `London. ${blank}`,
    value: whereKnown(literal('London')),
  },
  {
    id: 'mp_address_3',
    heading: 'MP address 3',
    type: 'text',
    meaning: 'Blank in every row: letters that are merged from the file have a third line.',
    value: nothing,
  },
  {
    id: 'mp_postcode',
    heading: 'MP postcode',
    type: 'text',
    meaning: `SW1A 0AA. ${blank}`,
    value: whereKnown(literal('SW1A 0AA')),
  },
])
