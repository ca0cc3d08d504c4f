import { isConversion, only, text, unconfirmed } from '#lib/testing/oracle/cells'
import { dfeNumber } from '#lib/testing/oracle/dfe-number'
import { addressCells } from './address.ts'

export const academyCells = only(isConversion, {
  academy_urn: ({ academy }) => text(academy?.urn ?? unconfirmed),
  academy_name: ({ academy }) => text(academy?.name ?? unconfirmed),
  academy_ukprn: ({ academy }) => text(academy?.ukprn ?? unconfirmed),
  academy_dfe_number: ({ academy, academyAuthority }) => text(dfeNumber(academy, academyAuthority) ?? unconfirmed),
  ...addressCells('academy', ({ academy }) => academy),
})
