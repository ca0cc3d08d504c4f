import { becomesAcademy } from '#lib/casework/academies/rules'
import { authorise, can } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { found } from '#lib/platform/errors'
import { registeredSchool } from '#lib/reference/schools/school-facts'
import { frameSelect, toFrame } from '#lib/casework/projects/frame'

const address = { street: true, locality: true, address3: true, town: true, county: true, postcode: true } as const
const school = {
  select: { name: true, urn: true, establishmentNumber: true, ...registeredSchool, ...address },
} as const
const trust = {
  select: { name: true, ukprn: true, referenceNumber: true, companiesHouseNumber: true, ...address },
} as const

const select = {
  ...frameSelect,
  school,
  academy: school,
  localAuthority: { select: { name: true, code: true } },
  opening: { select: { ...frameSelect.opening.select, twoRequiresImprovement: true, academyName: true } },
  proposal: {
    select: {
      ...frameSelect.proposal.select,
      incomingTrust: trust,
      outgoingTrust: trust,
      newTrust: { select: { id: true, name: true, reference: true, referenceNumber: true, trust } },
      preparation: {
        select: { transferReason: true, interventionReasons: true, initiatedReason: true, closureReason: true },
      },
      decisions: {
        orderBy: { id: 'desc' },
        take: 1,
        select: {
          kind: true,
          decidedOn: true,
          conditions: true,
          makerName: true,
          makerRole: true,
          reopening: { select: { id: true } },
        },
      },
    },
  },
} satisfies Prisma.ProjectSelect

/** Everything that is known of a project besides its tasks (Complete 6). Throws NotFound, Forbidden. */
export async function getAboutProject(who: Principal, id: string) {
  const project = found(await db().project.findUnique({ where: { id }, select }), 'Project')
  const frame = toFrame(who, project)
  authorise(who, 'project.view', { deleted: frame.facts.deleted })
  const { proposal, opening } = project
  return {
    ...frame,
    /** Details are there once it was handed over; until then the handover asks for them. */
    mayEditDetails: frame.mayEdit && frame.team !== null,
    school: project.school,
    academy: project.academy,
    mayRecordAcademy:
      can(who, 'academyUrn.record', frame.facts) &&
      becomesAcademy({ type: frame.type, phase: frame.phase, outcome: frame.outcome }),
    academyName: opening?.academyName ?? null,
    authority: project.localAuthority,
    twoRequiresImprovement: opening?.twoRequiresImprovement ?? null,
    trusts: {
      incoming: proposal.incomingTrust ?? proposal.newTrust?.trust ?? null,
      outgoing: proposal.outgoingTrust,
      newNumber: proposal.newTrust?.referenceNumber ?? null,
    },
    reasons: proposal.preparation,
    decision: proposal.decisions.find(({ reopening }) => !reopening),
  }
}
export type AboutProject = Awaited<ReturnType<typeof getAboutProject>>
