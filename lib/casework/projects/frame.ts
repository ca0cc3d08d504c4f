import { can } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import type { Prisma } from '#lib/platform/database/generated/client'
import { deletionOf } from '#lib/casework/record/deletion'
import { fullNameOf, nameSelect } from '#lib/full-name'
import { correctionOf } from '#lib/casework/record/correction'
import { projectAccessSelect, toProjectFacts } from '#lib/casework/record/project-facts'

/** What to select of a project for the frame that all its pages share. */
export const frameSelect = {
  ...projectAccessSelect,
  id: true,
  type: true,
  outcome: true,
  version: true,
  significantOn: true,
  significantIsProvisional: true,
  heldAt: true,
  holdReason: true,
  deletedBy: { select: nameSelect },
  deletionReason: true,
  school: { select: { name: true, urn: true } },
  localAuthority: { select: { name: true } },
  caseworker: { select: nameSelect },
  opening: { select: { schoolLink: true, incomingTrustLink: true, outgoingTrustLink: true } },
  proposal: {
    select: {
      ...projectAccessSelect.proposal.select,
      id: true,
      reference: true,
      route: true,
      incomingTrust: { select: { name: true, ukprn: true } },
      outgoingTrust: { select: { name: true } },
      newTrust: { select: { id: true, name: true, reference: true, trust: { select: { name: true, ukprn: true } } } },
      group: { select: { id: true, reference: true } },
    },
  },
} satisfies Prisma.ProjectSelect

type FrameRow = Prisma.ProjectGetPayload<{ select: typeof frameSelect }>

/** What every page of a project shows of it (Complete 6): what it is, where it stands, and whose it is for `who`. */
export function toFrame(who: Principal, { proposal, ...project }: FrameRow) {
  const facts = toProjectFacts({ ...project, proposal })
  const correction = correctionOf(project)
  return {
    id: project.id,
    type: project.type,
    route: proposal.route,
    phase: project.phase,
    outcome: project.outcome,
    version: project.version,
    team: project.team,
    region: project.region,
    school: project.school,
    localAuthority: project.localAuthority.name,
    significantOn: project.significantOn,
    isProvisional: project.significantIsProvisional,
    closedAt: project.closedAt,
    hold: project.heldAt && { since: project.heldAt, reason: project.holdReason! },
    deletion: deletionOf(project),
    /** Why `who` may change it today although it is closed. */
    correction: correction?.changedById === who.id ? correction.reason : undefined,
    caseworkerId: project.caseworkerId,
    caseworker: fullNameOf(project.caseworker),
    isMine: project.caseworkerId === who.id,
    links: {
      school: project.opening?.schoolLink ?? null,
      incomingTrust: project.opening?.incomingTrustLink ?? null,
      outgoingTrust: project.opening?.outgoingTrustLink ?? null,
    },
    proposalId: proposal.id,
    reference: proposal.reference,
    incomingTrust: proposal.incomingTrust?.name ?? proposal.newTrust?.name,
    outgoingTrust: proposal.outgoingTrust?.name,
    newTrust: proposal.newTrust,
    group: proposal.group,
    mayAssign: can(who, 'project.assign', facts) && facts.team !== null,
    mayEdit: can(who, 'project.edit', facts),
    mayChangeDate: can(who, 'project.edit', facts) && !project.significantIsProvisional,
    facts,
  }
}
export type ProjectFrame = ReturnType<typeof toFrame>
