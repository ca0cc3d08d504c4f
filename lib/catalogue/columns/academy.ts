import { defineColumns } from '#lib/catalogue/model/column'
import { field, orUnconfirmed, expression } from '#lib/catalogue/model/value'
import { addressColumns } from './address.ts'

const group = 'Academy'
const conversions = { type: 'text', appliesTo: 'conversions' } as const

/**
 * The academy that a school becomes, once its own record is known. A transfer changes the trust and not the academy, which is
 * then the establishment of the school columns.
 */
export const academyColumns = [
  ...defineColumns(group, [
    {
      id: 'academy_urn',
      heading: 'Academy URN',
      ...conversions,
      meaning: 'Unique reference number of the academy that the school becomes; unconfirmed until it is known.',
      value: orUnconfirmed(field('academy', 'urn')),
    },
    {
      id: 'academy_name',
      heading: 'Academy name',
      ...conversions,
      meaning: 'Name of the academy that the school becomes; unconfirmed until its URN is known.',
      value: orUnconfirmed(field('academy', 'name')),
    },
    {
      id: 'academy_ukprn',
      heading: 'Academy UKPRN',
      ...conversions,
      meaning: 'UK provider reference number of the academy; unconfirmed until the register has it.',
      value: orUnconfirmed(field('academy', 'ukprn')),
    },
    {
      id: 'academy_dfe_number',
      heading: 'Academy DfE number/LAESTAB',
      ...conversions,
      meaning: 'Local authority code and establishment number of the academy; unconfirmed until the register has them.',
      value: orUnconfirmed(
        expression`${field('academyAuthority', 'code')} || '/' || ${field('academy', 'establishmentNumber')}`,
      ),
    },
  ]),
  ...addressColumns('academy', 'academy', {
    group,
    noun: 'Academy',
    appliesTo: 'conversions',
    blank: 'Blank until the academy is known, and where it has none.',
  }),
]
