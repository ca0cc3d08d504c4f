import type { Principal } from '#lib/principal'
import { db, type Tx } from '#lib/platform/database/client'
import { lockRows } from '#lib/platform/database/lock'
import { found } from '#lib/platform/errors'
import type { FormValues } from '#lib/platform/forms/form-state'
import { isOf, withoutUnasked, type Journey } from './journey.ts'

export type Draft = { id: string; values: FormValues; createdAs: string | null }

const select = { id: true, answers: true, createdAs: true } as const

/** How many unfinished drafts a person has at most. */
export const mostDrafts = 50
const keptMs = 90 * 24 * 60 * 60_000

/**
 * Starts a journey: an empty draft (or one with first values) that only its owner may open. Gives its id. Of too many unfinished ones the
 * person loses those not touched for longest.
 */
export async function startDraft(who: Principal, kind: string, values: FormValues = {}): Promise<string> {
  const { id } = await db().draft.create({ data: { personId: who.id, kind, answers: values }, select: { id: true } })
  await db().$executeRaw`
    delete from draft where id in (
      select id from draft where person_id = ${who.id}::uuid and created_as is null
      order by updated_at desc, id desc offset ${mostDrafts})`
  return id
}

/** Deletes what nobody has gone on with for three months. */
export async function sweepDrafts(now = new Date()): Promise<void> {
  await db().draft.deleteMany({ where: { updatedAt: { lt: new Date(now.getTime() - keptMs) } } })
}

/** One's own draft of a kind. Throws NotFound: another person's draft does not exist for you. */
export async function getDraft(who: Principal, kind: string, id: string, tx: Tx = db()): Promise<Draft> {
  const row = found(await tx.draft.findFirst({ where: { id, kind, personId: who.id }, select }), 'Draft')
  return { id: row.id, values: row.answers, createdAs: row.createdAs }
}

/** What kind of journey one's own draft belongs to. Throws NotFound. */
export async function getDraftKind(who: Principal, id: string): Promise<string> {
  const row = await db().draft.findFirst({ where: { id, personId: who.id }, select: { kind: true } })
  return found(row, 'Draft').kind
}

/** One's own drafts of some kinds that are begun and not finished, the last one touched first; twenty at most. */
export async function listDrafts(who: Principal, kinds: readonly string[]) {
  const where = { personId: who.id, kind: { in: [...kinds] }, createdAs: null, answers: { not: {} } }
  const rows = await db().draft.findMany({
    where,
    orderBy: { updatedAt: 'desc' },
    take: 20,
    select: { ...select, kind: true, updatedAt: true },
  })
  return rows.map(({ answers, ...row }) => ({ ...row, values: answers }))
}

/** Throws an unfinished draft away. One that is finished, or not one's own, stays. */
export const discardDraft = (who: Principal, id: string) =>
  db().draft.deleteMany({ where: { id, personId: who.id, createdAs: null } })

/**
 * Keeps the answers of one page: names that belong to it are replaced as a whole, so that an answer can be cleared; answers that it makes
 * needless are dropped.
 */
export async function saveDraft(
  who: Principal,
  journey: Journey,
  id: string,
  names: string[],
  values: FormValues,
): Promise<FormValues> {
  const draft = await getDraft(who, journey.key, id)
  const belongs = (key: string) => names.some((name) => isOf(name, key))
  const kept = Object.entries(draft.values).filter(([key]) => !belongs(key))
  const answers = withoutUnasked(journey, {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(Object.entries(values).filter(([key]) => belongs(key))),
  })
  await db().draft.update({ where: { id: draft.id }, data: { answers, updatedAt: new Date() } })
  return answers
}

/**
 * Takes a draft for its final command, inside that command's transaction: locked, so that a form sent twice creates once.
 * `createdAs` is set when the first submission has already made its record.
 */
export async function takeDraft(tx: Tx, who: Principal, kind: string, id: string): Promise<Draft> {
  await lockRows(tx, 'draft', id)
  return getDraft(who, kind, id, tx)
}

/** Marks a draft as done. */
export const finishDraft = (tx: Tx, id: string, createdAs: string) =>
  tx.draft.update({ where: { id }, data: { createdAs, updatedAt: new Date() } })
