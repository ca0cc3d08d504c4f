import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import { db, type Tx } from '#lib/platform/database/client'
import { lockRows } from '#lib/platform/database/lock'
import { found, Refused } from '#lib/platform/errors'
import { finishDraft, takeDraft } from '#lib/platform/journeys/drafts'
import { answersIn, checkStep, firstUnanswered } from '#lib/platform/journeys/journey'
import { touchProposals } from '#lib/casework/task-progress/write'
import { checkTrust } from '#lib/casework/proposals/creating/checks'
import { reference } from '#lib/casework/proposals/creating/rules'
import type { Saved } from '#lib/platform/forms/stale-save'
import { assignGroupOfficer } from './assign.ts'
import { groupJourney, type GroupAnswers } from './journey.ts'
import { groupProblem } from '#lib/casework/record/group-rules'

const selectTrust = 'Select the trust that the schools are joining'

/** Says no, with a sentence, to the answers of one page that no group could be made of. */
export async function checkGroupAnswers(
  who: Principal,
  { trustId, proposalIds }: GroupAnswers,
  others: GroupAnswers,
): Promise<void> {
  authorise(who, 'group.manage')
  if (trustId) await checkTrust(db(), trustId, selectTrust, 'trustId')
  if (proposalIds) await checkMembers(db(), others.trustId ?? '', proposalIds)
}

/** Makes the group that a draft describes, once however often it is sent. Gives its id. Throws Forbidden, Refused. */
export function createGroup(who: Principal, draftId: string): Promise<string> {
  return asActor(who, async (tx) => {
    authorise(who, 'group.manage')
    const draft = await takeDraft(tx, who, groupJourney.key, draftId)
    if (draft.createdAs) return draft.createdAs
    if (firstUnanswered(groupJourney, draft.values) !== checkStep)
      throw new Refused('Answer every question before you create the group')
    const { trustId, proposalIds } = answersIn(groupJourney, draft.values) as { trustId: string; proposalIds: string[] }
    await checkTrust(tx, trustId, selectTrust, 'trustId')
    await lockRows(tx, 'proposal', proposalIds)
    const [{ number }] = await tx.$queryRaw<[{ number: bigint }]>`
      select nextval('project_group_reference') as number`
    const data = { reference: reference.group(number), trustId, createdById: who.id }
    const { id } = await tx.projectGroup.create({ data, select: { id: true } })
    await join(tx, who, { id, trustId }, proposalIds)
    await finishDraft(tx, draftId, id)
    return id
  })
}

/** Puts proposals into a group, all of them or none; those that are in it already stay. Throws NotFound, Forbidden, Refused. */
export function addToGroup(who: Principal, groupId: string, proposalIds: readonly string[]): Promise<void> {
  return asActor(who, async (tx) => {
    authorise(who, 'group.manage')
    await lockRows(tx, 'proposal', proposalIds)
    const group = await lockGroup(tx, groupId)
    const there = await tx.proposal.findMany({
      where: { id: { in: [...proposalIds] }, groupId },
      select: { id: true },
    })
    await join(
      tx,
      who,
      group,
      proposalIds.filter((id) => there.every((one) => one.id !== id)),
    )
  })
}

/** Takes a proposal out of a group, whatever was decided; it keeps its trust. Doing it again changes nothing. Throws NotFound, Forbidden. */
export function removeFromGroup(who: Principal, groupId: string, proposalId: string): Promise<void> {
  return asActor(who, async (tx) => {
    authorise(who, 'group.manage')
    await lockRows(tx, 'proposal', proposalId)
    await lockGroup(tx, groupId)
    const where = { id: proposalId, groupId }
    const { count } = await tx.proposal.updateMany({ where, data: { groupId: null, version: { increment: 1 } } })
    if (count > 0) await touchProposals(tx, who, [proposalId])
  })
}

/** Gives a group to an officer, or to nobody; with it each of its proposals that nobody has. Throws NotFound, Forbidden, Refused. */
export function assignGroup(
  who: Principal,
  groupId: string,
  wanted: { officerId: string | null; version: number },
): Promise<Saved> {
  return asActor(who, async (tx) => {
    authorise(who, 'group.manage')
    await lockRows(tx, 'proposal', groupId, { by: 'group_id' })
    return assignGroupOfficer(tx, who, 'project_group', await lockGroup(tx, groupId), wanted)
  })
}

/** Deletes a group that nothing is in; its history stays. A proposal that was deleted with it forgets it. Throws NotFound, Forbidden, Refused. */
export function deleteGroup(who: Principal, groupId: string): Promise<void> {
  return asActor(who, async (tx) => {
    authorise(who, 'group.manage')
    await lockRows(tx, 'proposal', groupId, { by: 'group_id' })
    const { reference } = await lockGroup(tx, groupId)
    if ((await tx.proposal.count({ where: { groupId, deletedAt: null } })) > 0)
      throw new Refused(`Remove every proposal from ${reference} before you delete it`)
    await tx.proposal.updateMany({ where: { groupId }, data: { groupId: null, version: { increment: 1 } } })
    await tx.projectGroup.delete({ where: { id: groupId }, select: { id: true } })
  })
}

async function lockGroup(tx: Tx, id: string) {
  await lockRows(tx, 'project_group', id)
  const select = { id: true, reference: true, trustId: true, officerId: true, version: true } as const
  return found(await tx.projectGroup.findUnique({ where: { id }, select }), 'Group')
}

async function checkMembers(tx: Tx, trustId: string, ids: readonly string[]): Promise<void> {
  const proposals = await tx.proposal.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: 'asc' },
    select: {
      reference: true,
      incomingTrustId: true,
      groupId: true,
      deletedAt: true,
      progress: { select: { decision: true } },
    },
  })
  if (proposals.length < ids.length) throw new Refused('Select proposals from the list', 'proposalIds')
  for (const { progress, deletedAt, ...proposal } of proposals) {
    const decision = progress?.decision ?? null
    const problem = groupProblem({ ...proposal, decision, deleted: deletedAt !== null }, trustId)
    if (problem) throw new Refused(problem, 'proposalIds')
  }
}

async function join(tx: Tx, who: Principal, group: { id: string; trustId: string }, ids: readonly string[]) {
  await checkMembers(tx, group.trustId, ids)
  const data = { groupId: group.id, version: { increment: 1 } }
  await tx.proposal.updateMany({ where: { id: { in: [...ids] } }, data })
  await touchProposals(tx, who, ids)
}
