import { authorise } from '#lib/access/can'
import type { Principal } from '#lib/access/principal'
import { asActor } from '#lib/db/as-actor'
import type { Tx } from '#lib/db/client'
import { Refused } from '#lib/errors'
import type { ConflictRow } from '#lib/forms/form-state'
import type { Reason } from '#lib/forms/reasons-question'
import type { DateChangeKind } from '#lib/labels'
import { fullName } from '#lib/people/full-name'
import { writeProposalProgress } from '#lib/progress/write'
import { toProposalFacts } from '#lib/proposals/facts'
import { changesOf, dateOf, loadDates, toDates } from './proposal.ts'
import { changeProblem, dateName, dateText, directionOf, reasonsOffered, type ProposedDates } from './rules.ts'
import { writeDateChange } from './write.ts'

type ChangedDate =
  { stale: false } | { stale: true; version: number; savedBy: string; savedAt: Date; rows: ConflictRow[] }

/**
 * Changes a proposed date, for reasons: those of the way it moves, at least one, each with its details. A change over somebody else's newer
 * one is not made: it gives both. Throws NotFound, Forbidden, or Refused when a rule says no.
 */
export function changeProposedDate(
  who: Principal,
  proposalId: string,
  which: DateChangeKind,
  { to, reasons }: { to: Date; reasons: readonly Reason[] },
  version: number,
): Promise<ChangedDate> {
  return asActor(who, async (tx) => {
    await tx.$queryRaw`select id from proposal where id = ${proposalId}::uuid for update`
    const proposal = await loadDates(tx, proposalId)
    authorise(who, 'proposal.edit', toProposalFacts(proposal))
    const dates = toDates(proposal)
    const from = dateOf(which, dates)
    if (!from) throw new Refused('There is no date to change yet. Enter it on “Confirm project dates”.')
    const where = changesOf(proposal, which)
    if ((await tx.dateChange.count({ where })) !== version) return staleChange(tx, who, where, which, to, dates)
    const problem = changeProblem(which, to, dates)
    if (problem) throw new Refused(problem)
    refuseWithoutReasons(dates, from, to, reasons)
    const change = { kind: which, from, to, at: new Date(), reasons }
    if (which === 'proposed-decision') {
      await tx.preparation.update({ where: { id: proposalId }, data: { proposedDecisionOn: to } })
      await writeDateChange(tx, who, { proposalId }, change)
    } else {
      for (const { id: projectId } of proposal.projects.filter((project) => project.significantIsProvisional)) {
        await tx.project.update({ where: { id: projectId }, data: { significantOn: to } })
        await writeDateChange(tx, who, { projectId }, change)
      }
    }
    await writeProposalProgress(tx, who, proposalId)
    return { stale: false }
  })
}

function refuseWithoutReasons({ kind }: ProposedDates, from: Date, to: Date, reasons: readonly Reason[]) {
  const offered = reasonsOffered(kind, 'proposed', directionOf(from, to)!)
  const given = reasons.filter(({ reason, details }) => Object.hasOwn(offered, reason) && details !== '')
  if (given.length === 0 || given.length < reasons.length)
    throw new Refused('Select why the date changes, and give details of each reason', 'reasons-picked')
}

/** Both versions of a change on a date that moved meanwhile. The same change once more, as from a button pressed twice, is made already. */
async function staleChange(
  tx: Tx,
  who: Principal,
  where: ReturnType<typeof changesOf>,
  which: DateChangeKind,
  to: Date,
  dates: ProposedDates,
): Promise<ChangedDate> {
  const select = {
    changedAt: true,
    changedById: true,
    changedBy: { select: { firstName: true, lastName: true } },
  } as const
  const version = await tx.dateChange.count({ where })
  const latest = await tx.dateChange.findFirst({ where, orderBy: { id: 'desc' }, select })
  const current = dateOf(which, dates)!
  if (!latest) throw new Refused('This form is out of date. Go back and enter the new date again.')
  if (latest.changedById === who.id && current.getTime() === to.getTime()) return { stale: false }
  const rows = [{ label: dateName(which, dates.kind), theirs: dateText(which, current), yours: dateText(which, to) }]
  return { stale: true, version, savedBy: fullName(latest.changedBy), savedAt: latest.changedAt, rows }
}
