import type { Prisma } from '#lib/platform/database/generated/client'

/** A school in a list of search results. */
export const schoolHit = {
  id: true,
  urn: true,
  name: true,
  town: true,
  postcode: true,
  typeName: true,
  statusCode: true,
  statusName: true,
} satisfies Prisma.EstablishmentSelect
export type SchoolHit = Prisma.EstablishmentGetPayload<{ select: typeof schoolHit }>

/** A trust in a list of search results. */
export const trustHit = {
  id: true,
  name: true,
  ukprn: true,
  referenceNumber: true,
  companiesHouseNumber: true,
  statusCode: true,
  statusName: true,
} satisfies Prisma.TrustSelect
export type TrustHit = Prisma.TrustGetPayload<{ select: typeof trustHit }>

/** What is checked of a school before it is proposed. */
export const schoolDetails = {
  urn: true,
  name: true,
  town: true,
  postcode: true,
  typeName: true,
  religiousCharacter: true,
  region: true,
  localAuthority: { select: { name: true } },
} satisfies Prisma.EstablishmentSelect

/** What is checked of a trust before it is chosen. */
export const trustDetails = {
  name: true,
  typeName: true,
  ukprn: true,
  referenceNumber: true,
  companiesHouseNumber: true,
  town: true,
  postcode: true,
} satisfies Prisma.TrustSelect
