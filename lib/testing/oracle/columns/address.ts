import { text, type Cells } from '#lib/testing/oracle/cells'
import type { Whole } from '#lib/testing/oracle/whole'

type Address = Partial<Record<'street' | 'locality' | 'address3' | 'town' | 'county' | 'postcode', string | null>>

/** The six lines of an address of the register; `otherwise` says it all where it is given. */
export const addressCells = (
  prefix: string,
  addressOf: (of: Whole) => Address | undefined,
  otherwise: (of: Whole) => string | undefined = () => undefined,
): Cells => {
  const line = (name: keyof Address) => (of: Whole) => otherwise(of) ?? text(addressOf(of)?.[name])
  return {
    [`${prefix}_address_1`]: line('street'),
    [`${prefix}_address_2`]: line('locality'),
    [`${prefix}_address_3`]: line('address3'),
    [`${prefix}_town`]: line('town'),
    [`${prefix}_county`]: line('county'),
    [`${prefix}_postcode`]: line('postcode'),
  }
}
