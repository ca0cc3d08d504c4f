import { authorise, can } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { found } from '#lib/platform/errors'
import { fullNameOf, nameSelect } from '#lib/full-name'
import { memberSelect, toMember } from './members.ts'
import { maxMembers } from '#lib/casework/record/group-rules'

/** A group's page: its trust, its officer, what is in it. Throws NotFound, Forbidden. */
export async function getGroup(who: Principal, id: string) {
  authorise(who, 'project.list')
  const { officer, proposals, ...group } = found(
    await db().projectGroup.findUnique({
      where: { id },
      select: {
        id: true,
        reference: true,
        trustId: true,
        officerId: true,
        version: true,
        createdAt: true,
        trust: { select: { name: true, ukprn: true, referenceNumber: true } },
        officer: { select: nameSelect },
        createdBy: { select: nameSelect },
        proposals: { where: { deletedAt: null }, orderBy: { id: 'asc' }, take: maxMembers, select: memberSelect },
      },
    }),
    'Group',
  )
  return {
    ...group,
    createdBy: fullNameOf(group.createdBy)!,
    officer: fullNameOf(officer),
    members: proposals.map(toMember),
    mayManage: can(who, 'group.manage'),
  }
}

/** The same, for those who may change it. Throws NotFound, Forbidden. */
export async function getGroupToManage(who: Principal, id: string) {
  authorise(who, 'group.manage')
  return getGroup(who, id)
}

/** Whether somebody may make groups, asked before the first page. Throws Forbidden. */
export async function mayGroup(who: Principal): Promise<void> {
  authorise(who, 'group.manage')
}

/** The proposals that could be put into a group of a trust: undecided, in no group. The command asks again. */
export async function listEligible(who: Principal, trustId: string) {
  authorise(who, 'group.manage')
  const where = { incomingTrustId: trustId, groupId: null, deletedAt: null, progress: { decision: null } }
  const rows = await db().proposal.findMany({ where, orderBy: { id: 'desc' }, take: maxMembers, select: memberSelect })
  return rows.map(toMember)
}

/** Proposals by id, to check before they become a group. */
export async function getChosen(who: Principal, ids: readonly string[]) {
  authorise(who, 'group.manage')
  const where = { id: { in: [...ids] }, deletedAt: null }
  const rows = await db().proposal.findMany({ where, orderBy: { id: 'desc' }, take: maxMembers, select: memberSelect })
  return rows.map(toMember)
}
