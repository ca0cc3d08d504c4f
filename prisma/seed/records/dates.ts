import { codesOf, type DateChangeKind } from '#lib/labels'
import { directionOf, reasonsOffered, type Stage } from '#lib/task-lists/model/date-rules'
import type { SeedContext } from './seed-context.ts'
import { sentences } from '../generator/names.ts'
import { addDays, type Scenario } from '../scenarios/scenario.ts'

type Subject = { projectId: string } | { proposalId: string }
type Move = { kind: DateChangeKind; from: Date; to: Date; at: Date; by: string; stage: Stage }

/** Adds the changes of a proposal's proposed decision date: now and then it moved, mostly later. */
export function addDecisionDateChanges(making: SeedContext): void {
  const { story, proposalId, officerId: by } = making
  if (story.prepared < 4 || story.number % 4 !== 0) return
  const [from, to] = [addDays(story.proposedDecisionOn, story.number % 12 === 0 ? 28 : -28), story.proposedDecisionOn]
  addMove(
    making,
    { proposalId },
    { kind: 'proposed-decision', from, to, at: addDays(story.createdOn, 10), by, stage: 'proposed' },
  )
}

/** Adds the changes of a project's date: as it was proposed, then confirmed at the kick-off, then once more. */
export function addDateChanges(making: SeedContext, projectId: string, by: string, approvedAt: Date): void {
  const { story, id, rows } = making
  const movesAfterwards = story.isConfirmed && story.number % 3 !== 0
  const confirmedOn = movesAfterwards
    ? monthsFrom(story.significantOn, story.number % 12 === 1 ? 1 : -1)
    : story.significantOn
  const shared = { kind: 'significant', by } as const
  if (story.prepared > 1 && story.number % 3 === 0) {
    const from = monthsFrom(confirmedOn, story.number % 9 === 0 ? 2 : -2)
    addMove(
      making,
      { projectId },
      { ...shared, from, to: confirmedOn, at: addDays(story.createdOn, 14), stage: 'proposed' },
    )
  }
  if (!story.isConfirmed) return
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
  const details = story.random.once(4) ? 'Everybody at the meeting agreed to the date.' : null
  rows.dateChangeReason.push({
    id: id('dateChangeReason', changedAt),
    dateChangeId,
    reason: 'stakeholder-kick-off',
    details,
  })
  if (movesAfterwards)
    addMove(
      making,
      { projectId },
      { ...shared, from: confirmedOn, to: story.significantOn, at: addDays(approvedAt, 60), stage: 'confirmed' },
    )
}

function addMove({ rows, story, id }: SeedContext, subject: Subject, { kind, from, to, at, by, stage }: Move): void {
  const dateChangeId = id('dateChange', at)
  rows.dateChange.push({ id: dateChangeId, ...subject, kind, fromOn: from, toOn: to, changedById: by, changedAt: at })
  for (const reason of reasonsOf(story, stage, from, to))
    rows.dateChangeReason.push({
      id: id('dateChangeReason', at),
      dateChangeId,
      reason,
      details: story.random.pick(sentences),
    })
}

/** A few of the reasons on offer, taken in turns so that each is somebody's; transfers have some of their own. */
function reasonsOf({ type, number }: Scenario, stage: Stage, from: Date, to: Date): string[] {
  const direction = directionOf(from, to)!
  const offered = codesOf(reasonsOffered(type, stage, direction))
  const own = offered.filter((code) => !Object.hasOwn(reasonsOffered('conversion', stage, direction), code))
  const place = Math.floor(number / 3)
  const taken = [
    offered[place % offered.length],
    offered[(place * 5 + 7) % offered.length],
    own[number % (own.length || 1)],
  ]
  return offered.filter((code) => taken.includes(code))
}

const monthsFrom = (date: Date, months: number) =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1))
