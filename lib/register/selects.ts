import type { Prisma } from '#lib/db/generated/client'

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
  localAuthority: { select: { name: true } },
} satisfies Prisma.EstablishmentSelect
export type SchoolHit = Prisma.EstablishmentGetPayload<{ select: typeof schoolHit }>

/** A trust in a list of search results. */
export const trustHit = {
  id: true,
  name: true,
  ukprn: true,
  referenceNumber: true,
  companiesHouseNumber: true,
  town: true,
  statusCode: true,
  statusName: true,
} satisfies Prisma.TrustSelect
export type TrustHit = Prisma.TrustGetPayload<{ select: typeof trustHit }>

/** What pages show of a school. */
export const schoolPage = {
  id: true,
  urn: true,
  ukprn: true,
  name: true,
  establishmentNumber: true,
  typeCode: true,
  typeName: true,
  typeGroupCode: true,
  typeGroupName: true,
  statusCode: true,
  statusName: true,
  phaseName: true,
  lowAge: true,
  highAge: true,
  capacity: true,
  pupils: true,
  religiousCharacter: true,
  dioceseName: true,
  street: true,
  locality: true,
  address3: true,
  town: true,
  county: true,
  postcode: true,
  region: true,
  localAuthority: { select: { code: true, name: true } },
  trust: { select: { id: true, name: true } },
} satisfies Prisma.EstablishmentSelect
export type School = Prisma.EstablishmentGetPayload<{ select: typeof schoolPage }>

/** What pages show of a trust. */
export const trustPage = {
  id: true,
  name: true,
  ukprn: true,
  referenceNumber: true,
  companiesHouseNumber: true,
  typeName: true,
  statusCode: true,
  statusName: true,
  street: true,
  locality: true,
  address3: true,
  town: true,
  county: true,
  postcode: true,
  openedOn: true,
} satisfies Prisma.TrustSelect
export type TrustDetails = Prisma.TrustGetPayload<{ select: typeof trustPage }>
