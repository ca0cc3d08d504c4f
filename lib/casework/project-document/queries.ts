import { authorise, can } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { today } from '#lib/calendar/calendar'
import { db } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { notDeletedAlone, toProposalFacts } from '#lib/casework/record/proposal-facts'
import { titleOf } from '#lib/casework/record/title'
import { statusesOf } from '#lib/task-lists/model/status'
import { loadSubject } from '#lib/casework/record/load'
import { readAttendance } from './attendance.ts'
import { conversionDocument } from './conversion.ts'
import { missingForDocument } from './rules.ts'
import { transferDocument } from './transfer.ts'

const trust = { select: { name: true, referenceNumber: true, ukprn: true } } as const
const select = {
  incomingTrust: trust,
  outgoingTrust: trust,
  newTrust: { select: { name: true, referenceNumber: true, trust: { select: { ukprn: true } } } },
  progress: { select: { statuses: true } },
  projects: {
    where: notDeletedAlone,
    orderBy: { id: 'asc' },
    take: 1,
    select: { localAuthority: { select: { name: true } } },
  },
} satisfies Prisma.ProposalSelect

/** A proposal's project document, and what has to be put right before there can be one. Throws NotFound, Forbidden. */
export async function getProjectDocument(who: Principal, proposalId: string) {
  // One snapshot, so that a document never mixes what was saved before and after.
  return db().$transaction(
    async (tx) => {
      const proposal = await loadSubject(tx, { of: 'proposal', id: proposalId })
      const facts = toProposalFacts(proposal)
      authorise(who, 'document.make', facts)
      const about = await tx.proposal.findUniqueOrThrow({ where: { id: proposalId }, select })
      const { newTrust, progress, projects } = about
      const made = newTrust && { ...newTrust, ukprn: newTrust.trust?.ukprn ?? null }
      const source = {
        proposal,
        localAuthority: projects[0]?.localAuthority.name ?? '',
        incomingTrust: about.incomingTrust ?? made,
        outgoingTrust: about.outgoingTrust,
        attendance: await readAttendance(tx, proposal.project.school),
        today: today(),
      }
      return {
        title: titleOf(proposal),
        reference: proposal.reference,
        missing: missingForDocument({
          proposedDecisionOn: proposal.preparation?.proposedDecisionOn ?? null,
          equalityDuty: statusesOf(progress)['equality-duty'] ?? 'not-started',
        }),
        document: proposal.type === 'conversion' ? conversionDocument(source) : transferDocument(source),
        mayEdit: can(who, 'proposal.edit', facts),
      }
    },
    { isolationLevel: 'RepeatableRead' },
  )
}
