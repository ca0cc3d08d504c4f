import { asActor } from '#lib/platform/database/as-actor'
import type { Prisma } from '#lib/platform/database/generated/client'
import type { Tx } from '#lib/platform/database/client'
import { systemPeople } from '#lib/people/system-people'

let number = 0

type Overrides = {
  type?: 'conversion' | 'transfer'
  project?: Partial<Prisma.ProjectUncheckedCreateInput>
  proposal?: Partial<Prisma.ProposalUncheckedCreateInput>
  school?: Partial<Prisma.EstablishmentUncheckedCreateInput>
}

/** A project with nothing filled in but what a project cannot be without. Gives its ids. */
export function createProject(overrides: Overrides = {}) {
  return asActor(systemPeople.demonstration, (tx) => insertProject(tx, overrides))
}

async function insertProject(tx: Tx, { type = 'conversion', project, proposal, school }: Overrides) {
  const own = (number += 1)
  const authority = await tx.localAuthority.create({ data: { code: String(100 + own), name: `Authority ${own}` } })
  const establishment = await tx.establishment.create({
    data: { urn: String(900_000 + own), name: `School ${own}`, ...school },
  })
  const { id: proposalId } = await tx.proposal.create({
    data: {
      reference: `TEST-${own}`,
      type,
      route: type === 'conversion' ? 'voluntary' : null,
      createdById: systemPeople.demonstration.id,
      ...proposal,
    },
  })
  const { id: projectId } = await tx.project.create({
    data: { proposalId, type, schoolId: establishment.id, localAuthorityId: authority.id, region: 'A', ...project },
  })
  return { projectId, proposalId, schoolId: establishment.id }
}

/** Records a decision on a proposal. */
export function decide(proposalId: string, data: Partial<Prisma.DecisionUncheckedCreateInput> = {}) {
  return asActor(systemPeople.demonstration, (tx) =>
    tx.decision.create({
      data: {
        proposalId,
        kind: 'approved',
        makerRole: 'grade-6',
        makerName: 'Ada Example',
        decidedOn: new Date('2026-06-01'),
        recordedById: systemPeople.demonstration.id,
        ...data,
      },
    }),
  )
}
