import { authorise, can } from '#lib/access/permissions/can'
import { hasRole, teamsOf, type Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { found } from '#lib/platform/errors'
import { memberSelect, toMember } from '#lib/casework/groups/members'
import { maxMembers } from '#lib/casework/record/group-rules'
import { codesOf, regionalTeamOf } from '#lib/labels'
import { fullNameOf, nameSelect } from '#lib/full-name'
import { isPreparing } from './rules.ts'

/** The page of a trust that is being formed: its references, its officer, who forms it. Throws NotFound, Forbidden. */
export async function getFormAMat(who: Principal, id: string) {
  authorise(who, 'project.list')
  const { officer, proposals, ...newTrust } = found(
    await db().newTrust.findUnique({
      where: { id },
      select: {
        id: true,
        reference: true,
        referenceNumber: true,
        name: true,
        officerId: true,
        version: true,
        trustId: true,
        trust: { select: { name: true, ukprn: true, referenceNumber: true } },
        officer: { select: nameSelect },
        proposals: { where: { deletedAt: null }, orderBy: { id: 'asc' }, take: maxMembers, select: memberSelect },
      },
    }),
    'New trust',
  )
  const members = proposals.map(toMember)
  return {
    ...newTrust,
    officer: fullNameOf(officer),
    applications: [...new Set(members.flatMap(({ applicationReference }) => applicationReference ?? []))],
    members: members.map((member) => ({
      ...member,
      mayRemove: isPreparing(member) && can(who, 'proposal.edit', member.facts),
    })),
    mayAssign: can(who, 'newTrust.assign'),
    mayAdd: newTrust.trustId === null && can(who, 'newTrust.assign'),
    mayRegister: can(who, 'newTrust.register', { registered: newTrust.trustId !== null }),
    mayRenumber: can(who, 'newTrust.renumber'),
  }
}
type FormAMat = Awaited<ReturnType<typeof getFormAMat>>

/** The same, for a page that does one thing: asks its action first. Throws NotFound, Forbidden. */
export async function getFormAMatFor(
  who: Principal,
  action: 'newTrust.assign' | 'newTrust.register' | 'newTrust.renumber',
  id: string,
): Promise<FormAMat> {
  const newTrust = await getFormAMat(who, id)
  if (action === 'newTrust.register') authorise(who, action, { registered: newTrust.trustId !== null })
  else authorise(who, action)
  return newTrust
}

/** One of its proposals that somebody is about to remove. Throws NotFound, Forbidden. */
export async function getFormAMatMember(who: Principal, id: string, proposalId: string) {
  const newTrust = await getFormAMat(who, id)
  const member = found(
    newTrust.members.find((one) => one.id === proposalId),
    'Proposal',
  )
  authorise(who, 'proposal.edit', member.facts)
  return { newTrust, member }
}

/** As many as one reads through; others are found by title. */
export const candidateLimit = 20

/** The proposals that somebody may let form a new trust with others, by words of their title; the newest first. The command asks again. */
export async function searchCandidates(who: Principal, q: string) {
  authorise(who, 'newTrust.assign')
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  const where: Prisma.ProposalWhereInput = {
    deletedAt: null,
    newTrustId: null,
    groupId: null,
    AND: [
      { OR: [{ progress: { decision: null } }, { progress: { decision: 'deferred' } }] },
      { OR: [{ incomingTrustId: null }, { type: 'transfer' }, { route: 'sponsored' }] },
      editableBy(who),
      ...words.map((word) => ({ listed: { words: { contains: word } } })),
    ],
  }
  const rows = await db().proposal.findMany({
    where,
    orderBy: { id: 'desc' },
    take: candidateLimit,
    select: memberSelect,
  })
  return rows.map(toMember)
}

/** What `proposal.edit` allows, as a condition: one's own, those of the regions that one leads, for service support all. */
function editableBy(who: Principal): Prisma.ProposalWhereInput {
  if (hasRole(who, 'service-support')) return {}
  const led = teamsOf(who, 'team-lead')
  const regions = codesOf(regionalTeamOf).filter((region) => led.includes(regionalTeamOf[region]))
  return { OR: [{ officerId: who.id }, { projects: { some: { region: { in: regions }, deletedAt: null } } }] }
}
