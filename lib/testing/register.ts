import { asActor } from '#lib/db/as-actor'
import type { Prisma } from '#lib/db/generated/client'
import { systemPeople } from '#lib/people/system-people'

let number = 0

/** An open community school in London, unless told otherwise. Gives its id and name. */
export async function aSchool(overrides: Partial<Prisma.EstablishmentUncheckedCreateInput> = {}) {
  const own = (number += 1)
  return asActor(systemPeople.demonstration, async (tx) => {
    const authority = { code: '201', name: 'City of London' }
    const { id: localAuthorityId } = await tx.localAuthority.upsert({
      where: { code: '201' },
      create: authority,
      update: {},
    })
    const school = {
      urn: String(910_000 + own),
      name: `School ${own}`,
      typeCode: '1',
      statusCode: '1',
      region: 'H',
      localAuthorityId,
    }
    return tx.establishment.create({ data: { ...school, ...overrides }, select: { id: true, name: true, urn: true } })
  })
}

/** An open academy of a trust. */
export const anAcademy = (trustId: string, overrides: Partial<Prisma.EstablishmentUncheckedCreateInput> = {}) =>
  aSchool({ typeCode: '34', trustId, ...overrides })

/** An open academy trust, unless told otherwise. Gives its id, name and numbers. */
export async function aTrust(overrides: Partial<Prisma.TrustUncheckedCreateInput> = {}) {
  const own = (number += 1)
  const trust = {
    groupUid: String(90_000 + own),
    referenceNumber: `TR${String(80_000 + own)}`,
    ukprn: String(10_090_000 + own),
    name: `Trust ${own}`,
  }
  return asActor(systemPeople.demonstration, (tx) =>
    tx.trust.create({
      data: { ...trust, ...overrides },
      select: { id: true, name: true, ukprn: true, referenceNumber: true },
    }),
  )
}
