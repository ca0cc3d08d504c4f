import type { ProposalFacts } from '#lib/access/permissions/rules'
import type { Prisma } from '#lib/platform/database/generated/client'
import { regionalTeamOf } from '#lib/labels'

/** The projects that a proposal stands for: those not deleted; of a deleted proposal all it had. */
export const notDeletedAlone = {
  OR: [{ deletedAt: null }, { proposal: { deletedAt: { not: null } } }],
} satisfies Prisma.ProjectWhereInput

/** What to select of a proposal to ask the permission rules about it. */
export const proposalAccessSelect = {
  officerId: true,
  deletedAt: true,
  progress: { select: { decision: true } },
  projects: { where: notDeletedAlone, select: { region: true } },
} satisfies Prisma.ProposalSelect

type Row = Prisma.ProposalGetPayload<{ select: typeof proposalAccessSelect }>

/** An approved proposal is locked: its answers are what the decision was made on (Prepare 4.6). */
export const isApproved = (decision: string | null | undefined) =>
  decision === 'approved' || decision === 'approved-with-conditions'

/** The facts of a loaded proposal that the permission rules ask about. */
export const toProposalFacts = (row: Row): ProposalFacts => ({
  officerId: row.officerId,
  regions: row.projects.map(({ region }) => regionalTeamOf[region]),
  locked: isApproved(row.progress?.decision),
  deleted: row.deletedAt !== null,
})
