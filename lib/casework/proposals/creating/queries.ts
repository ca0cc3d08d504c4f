import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { found } from '#lib/platform/errors'
import { listDrafts } from '#lib/platform/journeys/drafts'
import { firstUnanswered } from '#lib/platform/journeys/journey'
import { projectTypes, type ProjectType } from '#lib/labels'
import { findNearest, type SearchSource } from '#lib/reference/schools/nearest-queries'
import { creationJourneys } from './creation-journeys.ts'
import { liveProjectProblem, openStatusCodes } from './rules.ts'
import { findLive } from './checks.ts'

/** Somebody's unfinished proposals: what each is about, as far as they said, and where to go on. */
export async function listUnfinished(who: Principal) {
  authorise(who, 'proposal.create')
  const drafts = await listDrafts(who, Object.keys(projectTypes))
  const idsOf = (name: string) => drafts.flatMap(({ values }) => (typeof values[name] === 'string' ? values[name] : []))
  const [schools, trusts] = await Promise.all([
    db().establishment.findMany({ where: { id: { in: idsOf('schoolId') } }, select: { id: true, name: true } }),
    db().trust.findMany({ where: { id: { in: idsOf('outgoingTrustId') } }, select: { id: true, name: true } }),
  ])
  const nameOf = (id: unknown) => [...schools, ...trusts].find((one) => one.id === id)?.name
  return drafts.map(({ id, kind, values, updatedAt }) => ({
    id,
    type: kind as ProjectType,
    about: nameOf(values.schoolId ?? values.outgoingTrustId),
    step: firstUnanswered(creationJourneys[kind as ProjectType], values),
    updatedAt,
  }))
}

/** The open academies of a trust, each with the reason why it cannot be proposed for transfer now, if there is one. */
export async function listAcademies(who: Principal, trustId: string) {
  authorise(who, 'proposal.create')
  const academies = await db().establishment.findMany({
    where: { trustId, statusCode: { in: [...openStatusCodes] } },
    orderBy: [{ name: 'asc' }, { urn: 'asc' }],
    select: { id: true, urn: true, name: true, town: true, typeName: true },
    take: 200,
  })
  const ids = academies.map(({ id }) => id)
  const live = await findLive(db(), 'transfer', ids)
  return academies.map((academy) => ({
    ...academy,
    problem: live.has(academy.id) ? liveProjectProblem(academy.name, 'transfer') : undefined,
  }))
}

/** The academies of some ids, to check before they are proposed. */
export async function getAcademies(who: Principal, ids: readonly string[]) {
  authorise(who, 'proposal.create')
  return db().establishment.findMany({
    where: { id: { in: [...ids] } },
    orderBy: [{ name: 'asc' }, { urn: 'asc' }],
    select: { urn: true, name: true, typeName: true, localAuthority: { select: { name: true } } },
  })
}

// `document` is the expression of the table's search index: change the two together.
const newTrusts: SearchSource = {
  table: 'new_trust',
  document: `fn.search_words(name || ' ' || reference || ' ' || reference_number)`,
  numbers: ['reference', 'reference_number'],
  isNumber: `exists (select from proposal p where p.new_trust_id = new_trust.id and p.application_reference = upper($1))`,
  isOpen: 'trust_id is null',
}

const newTrustHit = {
  id: true,
  name: true,
  reference: true,
  referenceNumber: true,
  _count: { select: { proposals: true } },
} satisfies Prisma.NewTrustSelect

/** The trusts being formed that are nearest to a name, form a MAT reference, TRN or application reference; best first. */
export async function searchNewTrusts(who: Principal, text: string, { limit = 10 } = {}) {
  authorise(who, 'proposal.create')
  const ids = await findNearest(newTrusts, text, limit)
  const rows = await db().newTrust.findMany({ where: { id: { in: ids }, trustId: null }, select: newTrustHit })
  return rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

/** One trust that is being formed. Throws NotFound. */
export async function getNewTrust(who: Principal, id: string) {
  authorise(who, 'proposal.create')
  return found(await db().newTrust.findUnique({ where: { id }, select: newTrustHit }), 'New trust')
}
