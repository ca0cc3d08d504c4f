import type { ProjectFacts } from '#lib/access/rules'
import type { Prisma } from '#lib/db/generated/client'
import { regionalTeamOf, type Phase, type ProjectTeam, type Region } from '#lib/labels'

/** What to select of a project to ask the permission rules about it. */
export const projectAccessSelect = {
  phase: true,
  team: true,
  caseworkerId: true,
  region: true,
  deletedAt: true,
  proposal: { select: { officerId: true, deletedAt: true } },
} satisfies Prisma.ProjectSelect

type Row = Prisma.ProjectGetPayload<{ select: typeof projectAccessSelect }>

/** The facts of a loaded project that the permission rules ask about. */
export const toProjectFacts = (row: Row): ProjectFacts => ({
  phase: row.phase as Phase,
  team: row.team as ProjectTeam | null,
  caseworkerId: row.caseworkerId,
  officerId: row.proposal.officerId,
  region: regionalTeamOf[row.region as Region],
  deleted: row.deletedAt !== null || row.proposal.deletedAt !== null,
})
