import { codesOf, type DateChangeKind, type DateChangeReason } from '#lib/labels'
import { directionOf, reasonsOffered, type Stage } from '#lib/task-lists/model/date-rules'
import type { SeedContext } from './seed-context.ts'
import { sentences } from '../generator/names.ts'
import { addDays, type Scenario } from '../scenarios/scenario.ts'

type Subject = { projectId: string } | { proposalId: string }
type Move = { kind: DateChangeKind; from: Date; to: Date; at: Date; by: string; stage: Stage }

/** Adds the changes of the proposed decision date: one for each fourth proposal, mostly to a later day. */
export function addDecisionDateChanges(context: SeedContext): void {
  const { scenario, proposalId, officerId: by } = context
  if (scenario.prepared < 4 || scenario.number % 4 !== 0) return
  const [from, to] = [
    addDays(scenario.proposedDecisionOn, scenario.number % 12 === 0 ? 28 : -28),
    scenario.proposedDecisionOn,
  ]
  addMove(
    context,
    { proposalId },
    { kind: 'proposed-decision', from, to, at: addDays(scenario.createdOn, 10), by, stage: 'proposed' },
  )
}

/** Adds the changes of the significant date: while provisional, when confirmed at the kick-off, and once more. */
export function addDateChanges(context: SeedContext, projectId: string, by: string, approvedAt: Date): void {
  const { scenario, id, rows } = context
  const movesAfterwards = scenario.isConfirmed && scenario.number % 3 !== 0
  const confirmedOn = movesAfterwards
    ? monthsFrom(scenario.significantOn, scenario.number % 12 === 1 ? 1 : -1)
    : scenario.significantOn
  const shared = { kind: 'significant', by } as const
  if (scenario.prepared > 1 && scenario.number % 3 === 0) {
    const from = monthsFrom(confirmedOn, scenario.number % 9 === 0 ? 2 : -2)
    addMove(
      context,
      { projectId },
      { ...shared, from, to: confirmedOn, at: addDays(scenario.createdOn, 14), stage: 'proposed' },
    )
  }
  if (!scenario.isConfirmed) return
  const changedAt = addDays(approvedAt, 21)
  const dateChangeId = id('dateChange', changedAt)
  rows.dateChange.push({
    id: dateChangeId,
    projectId,
    kind: 'significant',
    fromOn: confirmedOn,
    toOn: confirmedOn,
    changedById: by,
    changedAt,
  })
  const details = scenario.random.once(4) ? 'Everybody at the meeting agreed to the date.' : null
  rows.dateChangeReason.push({
    id: id('dateChangeReason', changedAt),
    dateChangeId,
    reason: 'stakeholder-kick-off',
    details,
  })
  if (movesAfterwards)
    addMove(
      context,
      { projectId },
      { ...shared, from: confirmedOn, to: scenario.significantOn, at: addDays(approvedAt, 60), stage: 'confirmed' },
    )
}

function addMove({ rows, scenario, id }: SeedContext, subject: Subject, { kind, from, to, at, by, stage }: Move): void {
  const dateChangeId = id('dateChange', at)
  rows.dateChange.push({ id: dateChangeId, ...subject, kind, fromOn: from, toOn: to, changedById: by, changedAt: at })
  for (const reason of reasonsFor(scenario, stage, from, to))
    rows.dateChangeReason.push({
      id: id('dateChangeReason', at),
      dateChangeId,
      reason,
      details: scenario.random.pick(sentences),
    })
}

/** Some of the reasons on offer, in turn so that each is used; transfers have some of their own. */
function reasonsFor({ type, number }: Scenario, stage: Stage, from: Date, to: Date): DateChangeReason[] {
  const direction = directionOf(from, to)!
  const offered = codesOf(reasonsOffered(type, stage, direction))
  const transferOnly = offered.filter((code) => !Object.hasOwn(reasonsOffered('conversion', stage, direction), code))
  const place = Math.floor(number / 3)
  const selected = [
    offered[place % offered.length],
    offered[(place * 5 + 7) % offered.length],
    transferOnly[number % (transferOnly.length || 1)],
  ]
  return offered.filter((code) => selected.includes(code))
}

const monthsFrom = (date: Date, months: number) =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1))
