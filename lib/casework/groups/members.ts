import type { Principal } from '#lib/principal'
import type { Tx } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { writeEmails } from '#lib/mail/write'
import { paths } from '#lib/paths'
import { fullNameOf, nameSelect } from '#lib/full-name'
import { touchProposals } from '#lib/casework/task-progress/write'
import { notDeletedAlone, toProposalFacts } from '#lib/casework/record/proposal-facts'
import { titleOf, titleSelect } from '#lib/casework/record/title'

/** What a page shows of a proposal that belongs to a group, or to a trust that is being formed. */
export const memberSelect = {
  id: true,
  reference: true,
  type: true,
  route: true,
  officerId: true,
  deletedAt: true,
  applicationReference: true,
  officer: { select: nameSelect },
  progress: { select: { decision: true } },
  projects: {
    where: notDeletedAlone,
    orderBy: { id: 'asc' },
    select: {
      id: true,
      phase: true,
      outcome: true,
      region: true,
      localAuthority: { select: { name: true } },
      school: { select: { name: true, urn: true } },
      caseworker: { select: nameSelect },
    },
  },
} satisfies Prisma.ProposalSelect

type Row = Prisma.ProposalGetPayload<{ select: typeof memberSelect }>

/** A loaded proposal as pages show it. */
export const toMember = ({ progress, officer, projects, ...row }: Row) => ({
  ...row,
  facts: toProposalFacts({ progress, projects, ...row }),
  type: row.type,
  route: row.route,
  title: titleOf({ projects }),
  officer: fullNameOf(officer),
  decision: progress?.decision ?? null,
  projects: projects.map(({ caseworker, localAuthority, ...project }) => ({
    ...project,
    phase: project.phase,
    region: project.region,
    localAuthority: localAuthority.name,
    caseworker: fullNameOf(caseworker),
  })),
})
export type Member = ReturnType<typeof toMember>

/**
 * Gives those of the members that nobody has to an officer, who is told; those that somebody has are left alone (Prepare 1.5). One whose
 * officer was taken away again has none.
 */
export async function assignUnassigned(
  tx: Tx,
  who: Principal,
  members: Prisma.ProposalWhereInput,
  officerId: string,
): Promise<void> {
  const where = { ...members, officerId: null, deletedAt: null }
  const given = await tx.proposal.findMany({ where, select: { id: true, ...titleSelect }, orderBy: { id: 'asc' } })
  const ids = given.map(({ id }) => id)
  await tx.proposal.updateMany({ where: { id: { in: ids } }, data: { officerId, version: { increment: 1 } } })
  await touchProposals(tx, who, ids)
  const about = given.map((proposal) => ({ title: titleOf(proposal), path: paths.proposal(proposal.id) }))
  await writeEmails(tx, who, 'proposal-assigned', { to: [officerId], about })
}
