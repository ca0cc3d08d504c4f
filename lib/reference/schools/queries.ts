import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { found } from '#lib/platform/errors'
import { findNearest, schools, trusts } from './nearest-queries.ts'
import { schoolDetails, schoolHit, trustDetails, trustHit, type SchoolHit, type TrustHit } from './selects.ts'

/** The schools nearest to a name, URN, town or postcode, typos forgiven; best first, an exact URN before all. */
export async function searchSchools(who: Principal, text: string, { limit = 10 } = {}): Promise<SchoolHit[]> {
  authorise(who, 'project.list')
  const ids = await findNearest(schools, text, limit)
  return inOrder(ids, await db().establishment.findMany({ where: { id: { in: ids } }, select: schoolHit }))
}

/** The trusts nearest to a name, UKPRN, reference number (TRN) or Companies House number; best first, an exact number before all. */
export async function searchTrusts(who: Principal, text: string, { limit = 10 } = {}): Promise<TrustHit[]> {
  authorise(who, 'project.list')
  const ids = await findNearest(trusts, text, limit)
  return inOrder(ids, await db().trust.findMany({ where: { id: { in: ids } }, select: trustHit }))
}

/** One school or academy as the register knows it. Throws NotFound. */
export async function getSchool(who: Principal, id: string) {
  authorise(who, 'project.list')
  return found(await db().establishment.findUnique({ where: { id }, select: schoolDetails }), 'School')
}

/** One trust as the register knows it. Throws NotFound. */
export async function getTrust(who: Principal, id: string) {
  authorise(who, 'project.list')
  return found(await db().trust.findUnique({ where: { id }, select: trustDetails }), 'Trust')
}

const inOrder = <Row extends { id: string }>(ids: string[], rows: Row[]): Row[] =>
  rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
