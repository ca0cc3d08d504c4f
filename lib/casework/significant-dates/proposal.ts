import type { Tx } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { found } from '#lib/platform/errors'
import type { DateChangeKind } from '#lib/labels'
import { nameSelect } from '#lib/full-name'
import { proposalAccessSelect } from '#lib/casework/record/proposal-facts'
import { titleSelect } from '#lib/casework/record/title'
import type { ProposedDates } from '#lib/task-lists/model/date-rules'

const select = {
  ...proposalAccessSelect,
  id: true,
  type: true,
  preparation: { select: { proposedDecisionOn: true } },
  projects: {
    ...titleSelect.projects,
    select: {
      id: true,
      region: true,
      significantOn: true,
      significantIsProvisional: true,
      school: { select: { name: true } },
    },
  },
} satisfies Prisma.ProposalSelect

/** A proposal with the dates that it proposes. Throws NotFound. */
export async function loadDates(tx: Tx, proposalId: string) {
  return found(await tx.proposal.findUnique({ where: { id: proposalId }, select }), 'Proposal')
}
type Loaded = Awaited<ReturnType<typeof loadDates>>

/** Its dates as the rules see them. All its projects are proposed for one date. */
export const toDates = ({ type, preparation, projects }: Loaded): ProposedDates => ({
  type,
  decisionOn: preparation?.proposedDecisionOn ?? null,
  significantOn: projects[0]?.significantOn ?? null,
})

export const dateOf = (which: DateChangeKind, dates: ProposedDates) =>
  which === 'significant' ? dates.significantOn : dates.decisionOn

/** The changes of one of its dates; how many there are is the version that a change is made on. */
export const changesOf = ({ id, projects }: Loaded, which: DateChangeKind): Prisma.DateChangeWhereInput =>
  which === 'significant' ? { projectId: projects[0]!.id, kind: which } : { proposalId: id, kind: which }

/** What to select of a change to show it. */
export const changeSelect = {
  id: true,
  kind: true,
  fromOn: true,
  toOn: true,
  changedAt: true,
  changedBy: { select: nameSelect },
  reasons: { orderBy: { id: 'asc' }, select: { reason: true, details: true } },
} satisfies Prisma.DateChangeSelect
