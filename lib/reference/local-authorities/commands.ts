import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import type { Tx } from '#lib/platform/database/client'
import { isUniqueViolation } from '#lib/platform/database/errors/constraint-errors'
import { found, Refused } from '#lib/platform/errors'
import type { Saved } from '#lib/platform/forms/stale-save'
import { staleSave } from '#lib/platform/database/history/stale-save'
import { lockRows } from '#lib/platform/database/lock'
import { directorQuestions, localAuthorityQuestions } from './questions.ts'
import { areSame, conflictRows, inUseProblem } from './rules.ts'
import type { DirectorInput, LocalAuthorityInput } from './schema.ts'

/** Adds a local authority (Complete 6). Gives its id. Throws Forbidden, or Refused where another has its code. */
export function addLocalAuthority(who: Principal, data: LocalAuthorityInput): Promise<string> {
  return withOwnCode(() =>
    asActor(who, async (tx) => {
      authorise(who, 'localAuthority.manage')
      return (await tx.localAuthority.create({ data, select: { id: true } })).id
    }),
  )
}

/**
 * Changes a local authority. What somebody else saved since `version` is not replaced: both are given. Saving the same again changes
 * nothing. Throws NotFound, Forbidden, or Refused where another has its code.
 */
export function changeLocalAuthority(
  who: Principal,
  id: string,
  data: LocalAuthorityInput,
  version: number,
): Promise<Saved> {
  return withOwnCode(() =>
    asActor(who, async (tx) => {
      authorise(who, 'localAuthority.manage')
      const { version: current, ...before } = await lockLocalAuthority(tx, id)
      if (areSame(localAuthorityQuestions, before, data)) return { stale: false }
      if (current !== version) {
        const rows = conflictRows(localAuthorityQuestions, before, data)
        return staleSave(tx, 'local_authority', { id, version: current }, rows)
      }
      await tx.localAuthority.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
      return { stale: false }
    }),
  )
}

/**
 * Deletes a local authority that nothing refers to, and its director. Deleting it again changes nothing. Throws Forbidden, or Refused
 * while projects or schools belong to it.
 */
export function deleteLocalAuthority(who: Principal, id: string): Promise<void> {
  return asActor(who, async (tx) => {
    authorise(who, 'localAuthority.manage')
    await lock(tx, id)
    const authority = await tx.localAuthority.findUnique({
      where: { id },
      select: { name: true, _count: { select: { projects: true, establishments: true } } },
    })
    if (!authority) return
    const { projects, establishments } = authority._count
    const problem = inUseProblem(authority.name, { projects, schools: establishments })
    if (problem) throw new Refused(problem)
    await tx.director.deleteMany({ where: { localAuthorityId: id } })
    await tx.localAuthority.delete({ where: { id }, select: { id: true } })
  })
}

/**
 * Says who is director of children's services of a local authority: the first one with `version` 0, or a change of the one of that
 * version. What somebody else saved meanwhile is not replaced: both are given. Throws NotFound, Forbidden.
 */
export function saveDirector(
  who: Principal,
  localAuthorityId: string,
  data: DirectorInput,
  version: number,
): Promise<Saved> {
  return asActor(who, async (tx) => {
    authorise(who, 'localAuthority.manage')
    await lockLocalAuthority(tx, localAuthorityId)
    const known = await tx.director.findUnique({ where: { localAuthorityId } })
    if (!known) {
      if (version > 0) return staleRemoval(tx, localAuthorityId, data)
      await tx.director.create({ data: { ...data, localAuthorityId }, select: { id: true } })
      return { stale: false }
    }
    if (areSame(directorQuestions, toAnswers(known), data)) return { stale: false }
    if (known.version !== version) {
      const rows = conflictRows(directorQuestions, toAnswers(known), data)
      return staleSave(tx, 'director', known, rows)
    }
    await tx.director.update({ where: { localAuthorityId }, data: { ...data, version: { increment: 1 } } })
    return { stale: false }
  })
}

/** Removes the director of a local authority; removing them again changes nothing. Throws NotFound, Forbidden. */
export function removeDirector(who: Principal, localAuthorityId: string): Promise<void> {
  return asActor(who, async (tx) => {
    authorise(who, 'localAuthority.manage')
    await lockLocalAuthority(tx, localAuthorityId)
    await tx.director.deleteMany({ where: { localAuthorityId } })
  })
}

/** The director of an older version was removed meanwhile: saving again adds them. */
async function staleRemoval(tx: Tx, localAuthorityId: string, data: DirectorInput): Promise<Saved> {
  const id = await lastDirectorOf(tx, localAuthorityId)
  return staleSave(tx, 'director', { id, version: 0 }, conflictRows(directorQuestions, {}, data))
}

async function lastDirectorOf(tx: Tx, localAuthorityId: string): Promise<string> {
  const [last] = await tx.$queryRaw<{ id: string }[]>`
    select id from history.director where local_authority_id = ${localAuthorityId}::uuid order by seq desc limit 1`
  return found(last, 'Director').id
}

const toAnswers = ({ name, position, email, phone }: DirectorInput) => ({ name, position, email, phone })

const lock = (tx: Tx, id: string) => lockRows(tx, 'local_authority', id)

async function lockLocalAuthority(tx: Tx, id: string) {
  await lock(tx, id)
  return found(await tx.localAuthority.findUnique({ where: { id }, omit: { id: true } }), 'Local authority')
}

async function withOwnCode<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (isUniqueViolation(error, 'code')) throw new Refused('Another local authority has this code', 'code')
    throw error
  }
}
