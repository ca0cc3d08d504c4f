import type { ProjectFacts } from '#lib/access/permissions/rules'
import type { Prisma } from '#lib/platform/database/generated/client'
import { regionalTeamOf } from '#lib/labels'
import type { DueFrom } from '#lib/task-lists/model/due'
import { statusesOf } from '#lib/task-lists/model/status'
import { correctionOf } from './correction.ts'
import type { Completion } from './completion-rules.ts'

/** What to select of a project to ask the permission rules about it. */
export const projectAccessSelect = {
  phase: true,
  team: true,
  caseworkerId: true,
  region: true,
  deletedAt: true,
  closedAt: true,
  proposal: { select: { officerId: true, deletedAt: true } },
  closureChanges: {
    orderBy: { id: 'desc' },
    take: 1,
    select: { kind: true, reason: true, changedById: true, changedAt: true },
  },
} satisfies Prisma.ProjectSelect

type AccessRow = Prisma.ProjectGetPayload<{ select: typeof projectAccessSelect }>

/** The facts of a loaded project that the permission rules ask about. */
export const toProjectFacts = (row: AccessRow): ProjectFacts => ({
  phase: row.phase,
  team: row.team,
  caseworkerId: row.caseworkerId,
  officerId: row.proposal.officerId,
  region: regionalTeamOf[row.region],
  deleted: row.deletedAt !== null || row.proposal.deletedAt !== null,
  correctedBy: correctionOf(row)?.changedById ?? null,
})

/** What to select of a project to know what its completion waits for. */
export const completionSelect = {
  type: true,
  heldAt: true,
  significantOn: true,
  significantIsProvisional: true,
  opening: { select: { openedOn: true } },
  progress: { select: { statuses: true } },
  proposal: {
    select: {
      incomingTrust: { select: { ukprn: true } },
      newTrust: { select: { id: true, trust: { select: { ukprn: true } } } },
    },
  },
} satisfies Prisma.ProjectSelect

type CompletionRow = Prisma.ProjectGetPayload<{ select: typeof completionSelect }>

/** The facts of a loaded project that the completion conditions ask about. */
export const toCompletion = ({ proposal, ...project }: CompletionRow): Completion => ({
  type: project.type,
  significantOn: project.significantOn,
  significantIsProvisional: project.significantIsProvisional,
  statuses: statusesOf(project.progress),
  openedOn: project.opening?.openedOn ?? null,
  trustUkprn: (proposal.incomingTrust ?? proposal.newTrust?.trust)?.ukprn ?? null,
  isOnHold: project.heldAt !== null,
})

/** What to select of a project to know when its tasks are due. */
export const dueSelect = {
  phase: true,
  assignedAt: true,
  significantOn: true,
  opening: { select: { openedOn: true } },
} satisfies Prisma.ProjectSelect

type DueRow = Prisma.ProjectGetPayload<{ select: typeof dueSelect }>

/** What the due dates of a loaded project's tasks are counted from. */
export const toDueFrom = ({ phase, assignedAt, significantOn, opening }: DueRow): DueFrom => ({
  phase,
  assignedAt,
  significantOn,
  openedOn: opening?.openedOn ?? null,
})
