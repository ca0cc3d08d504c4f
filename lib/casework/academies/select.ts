import type { Prisma } from '#lib/platform/database/generated/client'

/** What the register knows of an academy that is to be recorded. */
export const academySelect = {
  id: true,
  urn: true,
  name: true,
  typeCode: true,
  typeName: true,
  statusCode: true,
  statusName: true,
  phaseName: true,
  street: true,
  locality: true,
  address3: true,
  town: true,
  county: true,
  postcode: true,
  localAuthority: { select: { name: true } },
} satisfies Prisma.EstablishmentSelect
export type RegisteredAcademy = Prisma.EstablishmentGetPayload<{ select: typeof academySelect }>
