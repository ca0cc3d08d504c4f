import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { found } from '#lib/platform/errors'
import { exportNames } from '#lib/exports/definitions/queries'
import { fullName, nameSelect } from '#lib/full-name'
import { describeOpens } from './describe-opens.ts'
import type { KeyFilters } from './filters.ts'
import { roleOf } from './queries.ts'
import { lastDayOf, stateOf } from './rules.ts'

export const keysPerPage = 50

const select = {
  id: true,
  name: true,
  prefix: true,
  role: true,
  team: true,
  exports: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
  createdBy: { select: { ...nameSelect, deactivatedAt: true } },
  use: { select: { usedAt: true } },
} satisfies Prisma.ApiKeySelect

export type KeyRow = {
  id: string
  name: string
  /** The beginning of the key, by which its system knows it. */
  prefix: string
  opens: string
  createdBy: string
  isMakerDeactivated: boolean
  createdAt: Date
  lastDay: Date
  revokedAt: Date | null
  lastUsedAt: Date | undefined
  state: ReturnType<typeof stateOf>
}

/** One page of the keys, newest first. For admins. */
export async function listApiKeys(
  who: Principal,
  { state, page }: KeyFilters,
): Promise<{ rows: KeyRow[]; total: number }> {
  authorise(who, 'apiKey.manage')
  const where = stateIs(new Date())[state]
  const [keys, total, names] = await Promise.all([
    db().apiKey.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * keysPerPage,
      take: keysPerPage,
      select,
    }),
    db().apiKey.count({ where }),
    exportNames(),
  ])
  return { rows: keys.map((key) => toRow(key, names)), total }
}

/** The keys that a person made and that still work: they outlive the person's account. For admins. */
export async function listWorkingKeysBy(who: Principal, personId: string): Promise<KeyRow[]> {
  authorise(who, 'apiKey.manage')
  const where = { createdById: personId, ...stateIs(new Date()).working }
  const [keys, names] = await Promise.all([
    db().apiKey.findMany({ where, orderBy: { createdAt: 'desc' }, select }),
    exportNames(),
  ])
  return keys.map((key) => toRow(key, names))
}

/** One key. For admins. Throws NotFound. */
export async function getApiKey(who: Principal, id: string): Promise<KeyRow> {
  authorise(who, 'apiKey.manage')
  return toRow(found(await db().apiKey.findUnique({ where: { id }, select }), 'API key'), await exportNames())
}

/** The names of the exports that a key may be made for, by id. For admins. */
export async function exportsForKeys(who: Principal): Promise<Record<string, string>> {
  authorise(who, 'apiKey.manage')
  return Object.fromEntries(await exportNames())
}

const stateIs = (now: Date): Record<KeyFilters['state'], Prisma.ApiKeyWhereInput> => ({
  working: { revokedAt: null, expiresAt: { gt: now } },
  expired: { revokedAt: null, expiresAt: { lte: now } },
  revoked: { revokedAt: { not: null } },
  all: {},
})

type Key = Prisma.ApiKeyGetPayload<{ select: typeof select }>

function toRow(
  { createdBy, use, role, team, exports, expiresAt, ...key }: Key,
  names: ReadonlyMap<string, string>,
): KeyRow {
  return {
    ...key,
    opens: describeOpens(roleOf({ role, team, exports }), names),
    createdBy: fullName(createdBy),
    isMakerDeactivated: createdBy.deactivatedAt !== null,
    lastDay: lastDayOf(expiresAt),
    lastUsedAt: use?.usedAt,
    state: stateOf({ expiresAt, revokedAt: key.revokedAt }, new Date()),
  }
}
