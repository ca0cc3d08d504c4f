import { authorise, can } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { found } from '#lib/platform/errors'
import { deletionOf } from '#lib/casework/record/deletion'
import { fullNameOf, nameSelect } from '#lib/full-name'
import { taskSections } from '#lib/casework/tasks/task-sections'
import { proposalAccessSelect, notDeletedAlone, toProposalFacts } from '#lib/casework/record/proposal-facts'
import { taskSubjectSelect, toTaskSubject } from '#lib/casework/record/task-subject'
import { titleOf, titleSelect } from '#lib/casework/record/title'
import { trustChangeOf } from '#lib/casework/proposals/trust/rules'

const person = { select: nameSelect } as const

const select = {
  ...proposalAccessSelect,
  id: true,
  reference: true,
  ...taskSubjectSelect,
  applicationReference: true,
  applicationReceivedOn: true,
  createdBy: person,
  deletedBy: person,
  deletionReason: true,
  officer: person,
  incomingTrust: { select: { name: true } },
  outgoingTrust: { select: { name: true } },
  newTrust: { select: { id: true, name: true, reference: true, trust: { select: { name: true, ukprn: true } } } },
  group: { select: { id: true, reference: true } },
  preparation: { select: { proposedDecisionOn: true } },
  _count: { select: { improvementPlans: { where: { removedAt: null } } } },
  progress: { select: { decision: true, statuses: true, completed: true, applicable: true } },
  projects: {
    where: notDeletedAlone,
    orderBy: { id: 'asc' },
    select: {
      id: true,
      region: true,
      phase: true,
      outcome: true,
      significantOn: true,
      opening: { select: { academyOrderSentOn: true } },
      localAuthority: { select: { name: true } },
      school: { select: { name: true, urn: true, typeName: true, phaseName: true } },
      progress: { select: { statuses: true } },
    },
  },
  decisions: {
    orderBy: { id: 'desc' },
    take: 50,
    select: {
      id: true,
      kind: true,
      makerRole: true,
      makerName: true,
      decidedOn: true,
      conditions: true,
      recordedAt: true,
      recordedBy: person,
      reasons: { select: { reason: true, details: true } },
      reopening: { select: { reason: true, reopenedAt: true, reopenedBy: person } },
    },
  },
} as const

/** A proposal's page: what it is, its Prepare tasks, its decisions, and what `who` may do. Throws NotFound, Forbidden. */
export async function getProposal(who: Principal, id: string) {
  const proposal = found(await db().proposal.findUnique({ where: { id }, select }), 'Proposal')
  const facts = toProposalFacts(proposal)
  authorise(who, 'proposal.view', { deleted: facts.deleted })
  const [type, route] = [proposal.type, proposal.route]
  const trust = proposal.incomingTrust ?? proposal.newTrust
  return {
    id: proposal.id,
    reference: proposal.reference,
    title: titleOf(proposal),
    type,
    route,
    createdAt: proposal.createdAt,
    applicationReference: proposal.applicationReference,
    applicationReceivedOn: proposal.applicationReceivedOn,
    createdBy: fullNameOf(proposal.createdBy)!,
    officer: fullNameOf(proposal.officer),
    incomingTrust: trust?.name,
    isFormAMat: proposal.newTrust !== null,
    newTrust: proposal.newTrust,
    group: proposal.group,
    outgoingTrust: proposal.outgoingTrust?.name,
    proposedDecisionOn: proposal.preparation?.proposedDecisionOn ?? null,
    decision: proposal.progress?.decision ?? null,
    completed: proposal.progress?.completed ?? 0,
    applicable: proposal.progress?.applicable ?? 0,
    isLocked: facts.locked,
    deletion: deletionOf(proposal),
    projects: proposal.projects.map(({ progress: _progress, ...project }) => ({
      ...project,
      phase: project.phase,
      region: project.region,
      localAuthority: project.localAuthority.name,
    })),
    decisions: proposal.decisions.map(({ recordedBy, reopening, ...decision }) => ({
      ...decision,
      reopening: reopening && { ...reopening, reopenedBy: fullNameOf(reopening.reopenedBy)! },
      recordedBy: fullNameOf(recordedBy)!,
    })),
    sections: taskSections({ ...toTaskSubject(proposal), proposal, projects: proposal.projects }, 'prepare'),
    mayChangeTrust:
      trustChangeOf({
        type,
        route,
        formsNewTrust: proposal.newTrust !== null,
        hasTrust: proposal.incomingTrust !== null,
      }) !== 'none' && can(who, 'proposal.edit', facts),
    improvementPlans: route === 'sponsored' ? proposal._count.improvementPlans : undefined,
    mayAssign: can(who, 'proposal.assign', facts),
    mayDecide: can(who, 'decision.record', facts),
    mayReopen: can(who, 'decision.reopen', facts),
    mayEnterAcademyOrder: route === 'voluntary' && can(who, 'decision.enterAcademyOrder', facts),
    academyOrderSentOn: proposal.projects[0]?.opening?.academyOrderSentOn ?? null,
    mayDelete: can(who, 'proposal.delete', facts),
    mayMakeDocument: can(who, 'document.make', facts),
  }
}
export type ProposalView = Awaited<ReturnType<typeof getProposal>>

/** Whether somebody may propose at all, asked before the first page. Throws Forbidden. */
export async function mayPropose(who: Principal): Promise<void> {
  authorise(who, 'proposal.create')
}

/** What a proposal is called, above the pages of a journey that is about it. Throws NotFound, Forbidden. */
export async function getProposalTitle(who: Principal, id: string): Promise<string> {
  const proposal = found(
    await db().proposal.findUnique({ where: { id }, select: { deletedAt: true, ...titleSelect } }),
    'Proposal',
  )
  authorise(who, 'proposal.view', { deleted: proposal.deletedAt !== null })
  return titleOf(proposal)
}

/** A proposal whose delivery officer somebody is about to choose. Throws NotFound, Forbidden. */
export async function getProposalToAssign(who: Principal, id: string) {
  const proposal = found(
    await db().proposal.findUnique({
      where: { id },
      select: {
        ...proposalAccessSelect,
        version: true,
        projects: { ...titleSelect.projects, select: { region: true, school: { select: { name: true } } } },
      },
    }),
    'Proposal',
  )
  authorise(who, 'proposal.assign', toProposalFacts(proposal))
  return { title: titleOf(proposal), officerId: proposal.officerId, version: proposal.version }
}
