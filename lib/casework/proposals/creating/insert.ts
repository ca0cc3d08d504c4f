import type { Principal } from '#lib/principal'
import type { Tx } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import type { ProjectType, Route } from '#lib/labels'
import { beginProgress } from '#lib/casework/task-progress/begin'
import { reference } from './rules.ts'
import type { ProposedSchool } from './checks.ts'

/** The trust that a proposal leads to: one of the register, a new one, or none yet. */
export type IncomingTrust = { incomingTrustId: string } | { newTrustId: string } | Record<string, never>

export type NewProposal = {
  type: ProjectType
  route: Route | null
  schools: readonly ProposedSchool[]
  trust: IncomingTrust
  outgoingTrustId?: string
  officerId: string | null
  /** What an application tells beside it. */
  application?: {
    proposal: Pick<Prisma.ProposalUncheckedCreateInput, 'applicationReference' | 'applicationReceivedOn'>
    preparation?: Omit<Prisma.PreparationUncheckedCreateInput, 'id'>
    significantOn?: Date | null
    overview?: Omit<Prisma.OverviewUncheckedCreateInput, 'id'>
    budget?: Omit<Prisma.BudgetUncheckedCreateInput, 'id'>
  }
}

/** Inserts a proposal that every check has passed, with a project for each school. Gives its id. */
export async function insertProposal(tx: Tx, who: Pick<Principal, 'id'>, wanted: NewProposal): Promise<string> {
  const { type, route, schools, trust, outgoingTrustId, officerId, application } = wanted
  const { id } = await tx.proposal.create({
    data: {
      reference: await nextReference(tx, type, schools.length),
      type,
      route,
      officerId,
      createdById: who.id,
      outgoingTrustId,
      ...trust,
      ...(application && { origin: 'application', ...application.proposal }),
      preparation: { create: { ...application?.preparation } },
      projects: {
        create: schools.map((school) => ({
          type,
          schoolId: school.id,
          // A transferring academy stays the academy that it is.
          academyId: type === 'transfer' ? school.id : null,
          localAuthorityId: school.localAuthorityId,
          region: school.region,
          significantOn: application?.significantOn,
          overview: { create: { ...application?.overview } },
          budget: { create: { ...application?.budget } },
          opening: { create: {} },
        })),
      },
    },
    select: { id: true },
  })
  await beginProgress(tx, who, id)
  return id
}

/** A trust that begins with this proposal, with its references. */
export async function insertNewTrust(tx: Tx, name: string): Promise<IncomingTrust> {
  const { id } = await tx.newTrust.create({
    data: {
      name,
      reference: reference.formAMat(await nextNumber(tx, 'form_a_mat_reference')),
      referenceNumber: reference.newTrust(await nextNumber(tx, 'new_trust_reference_number')),
    },
    select: { id: true },
  })
  return { newTrustId: id }
}

async function nextReference(tx: Tx, type: ProjectType, schools: number): Promise<string> {
  return type === 'conversion'
    ? reference.conversion(await nextNumber(tx, 'conversion_reference'))
    : reference.transfer(await nextNumber(tx, 'transfer_reference'), schools)
}

type Sequence = 'conversion_reference' | 'transfer_reference' | 'form_a_mat_reference' | 'new_trust_reference_number'

async function nextNumber(tx: Tx, sequence: Sequence): Promise<bigint> {
  const [row] = await tx.$queryRaw<[{ nextval: bigint }]>`select nextval(${sequence}::regclass)`
  return row.nextval
}
