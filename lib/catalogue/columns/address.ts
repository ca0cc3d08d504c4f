import { defineColumns, type AppliesTo } from '#lib/catalogue/model/column'
import { field, type Value } from '#lib/catalogue/model/value'

type Place = 'school' | 'academy' | 'incomingTrust' | 'outgoingTrust'
type Options = {
  group: string
  noun: string
  appliesTo?: AppliesTo
  blank: string
  /** What to make of each part; the part itself when left out. */
  shown?: (part: Value) => Value
}

/** The six columns of an address in the register. */
export function addressColumns<const Prefix extends string>(prefix: Prefix, place: Place, options: Options) {
  const { group, noun, blank, shown = (part) => part } = options
  const part = <const Id extends string>(
    id: Id,
    heading: string,
    name: 'street' | 'locality' | 'address3' | 'town' | 'county' | 'postcode',
  ) => ({
    id: `${prefix}_${id}` as const,
    heading: `${noun} ${heading}`,
    type: 'text' as const,
    appliesTo: options.appliesTo ?? ('all' as const),
    meaning: `The ${heading} in the register (GIAS). ${blank}`,
    value: shown(field(place, name)),
  })
  return defineColumns(group, [
    part('address_1', 'address 1', 'street'),
    part('address_2', 'address 2', 'locality'),
    part('address_3', 'address 3', 'address3'),
    part('town', 'town', 'town'),
    part('county', 'county', 'county'),
    part('postcode', 'postcode', 'postcode'),
  ])
}
