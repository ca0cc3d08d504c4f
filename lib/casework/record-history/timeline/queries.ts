import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { found } from '#lib/platform/errors'
import { nameSelect, fullNameOf } from '#lib/full-name'
import { notDeletedAlone } from '#lib/casework/record/proposal-facts'
import { getProposedDates } from '#lib/casework/significant-dates/queries'
import { earlier, eventsOf, type TimelineEvent } from './events.ts'

const person = { select: nameSelect } as const
const select = {
  createdAt: true,
  createdBy: person,
  decisions: {
    take: 50,
    orderBy: { id: 'desc' },
    select: {
      kind: true,
      recordedAt: true,
      recordedBy: person,
      reopening: { select: { reopenedAt: true, reopenedBy: person } },
    },
  },
  projects: {
    where: notDeletedAlone,
    orderBy: { id: 'asc' },
    select: {
      id: true,
      assignedAt: true,
      outcome: true,
      closedAt: true,
      school: { select: { name: true } },
      opening: { select: { openedOn: true, academyOrderSentOn: true } },
    },
  },
} as const

type HandOver = { id: string; at: Date; team: string; by: string | null }

/** What happened to a proposal and its projects, from the first day on, the latest first. Throws NotFound, Forbidden. */
export async function getTimeline(
  who: Principal,
  proposalId: string,
): Promise<{ title: string; events: TimelineEvent[] }> {
  const { title, type, changes } = await getProposedDates(who, proposalId)
  const proposal = found(await db().proposal.findUnique({ where: { id: proposalId }, select }), 'Proposal')
  // Only history knows when a project was handed over: the first time that it had a team.
  const handOvers = await db().$queryRaw<HandOver[]>`
    select distinct on (p.id) p.id, p.at, p.team, a.first_name || ' ' || a.last_name as by
    from history.project p left join person a on a.id = p.actor and a.kind = 'person'
    where p.id = any(${proposal.projects.map(({ id }) => id)}::uuid[]) and p.team is not null order by p.id, p.seq`
  const events = eventsOf({
    type,
    changes,
    createdAt: proposal.createdAt,
    createdBy: fullNameOf(proposal.createdBy)!,
    decisions: proposal.decisions.map(({ recordedBy, reopening, ...decision }) => ({
      ...decision,
      recordedBy: fullNameOf(recordedBy)!,
      reopening: reopening && { ...reopening, reopenedBy: fullNameOf(reopening.reopenedBy)! },
    })),
    projects: proposal.projects.map(({ id, assignedAt, school, opening, ...project }) => {
      const handedOver = handOvers.find((one) => one.id === id)
      return {
        ...project,
        school: school.name,
        handedOver: handedOver ? { ...handedOver, at: earlier(handedOver.at, assignedAt) } : null,
        academyOrderSentOn: opening?.academyOrderSentOn ?? null,
        openedOn: opening?.openedOn ?? null,
      }
    }),
  })
  return { title, events }
}
