import type { Option } from '#lib/platform/forms/fields'

const joined = (...parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(', ')

type School = {
  id: string
  urn: string
  name: string
  town: string | null
  postcode: string | null
  typeName: string | null
  statusCode?: string | null
  statusName?: string | null
}

/** A school or academy to choose; what is not open says so. */
export const schoolOption = ({ id, urn, name, town, postcode, typeName, ...school }: School): Option => ({
  value: id,
  text: `${name} (URN ${urn})`,
  hint: joined(town, postcode, typeName, school.statusCode !== '1' && school.statusName),
})

type TrustNumbers = {
  ukprn: string | null
  referenceNumber: string | null
  companiesHouseNumber: string | null
}
type Trust = TrustNumbers & { id: string; name: string; statusCode?: string | null; statusName?: string | null }

/** The numbers that a trust is known by, in a line. */
export const trustNumbers = ({ referenceNumber, ukprn, companiesHouseNumber }: TrustNumbers): string =>
  joined(referenceNumber, ukprn && `UKPRN ${ukprn}`, companiesHouseNumber && `Companies House ${companiesHouseNumber}`)

/** A trust to choose; what is not open says so. */
export const trustOption = ({ id, name, statusCode, statusName, ...numbers }: Trust): Option => ({
  value: id,
  text: name,
  hint: joined(trustNumbers(numbers), statusCode !== 'OPEN' && statusName),
})

type NewTrust = {
  id: string
  name: string
  reference: string
  referenceNumber: string
  _count: { proposals: number }
}

/** A trust that is being formed, to choose. */
export const newTrustOption = ({ id, name, reference, referenceNumber, _count: { proposals } }: NewTrust): Option => ({
  value: id,
  text: `${name} (${reference})`,
  hint: joined(referenceNumber, proposals === 1 ? '1 proposal so far' : `${proposals} proposals so far`),
})
