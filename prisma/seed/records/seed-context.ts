import { stateAfter } from '#lib/casework/decisions/rules'
import { regionalTeamOf, type Outcome } from '#lib/labels'
import { syntheticId, type Table } from '../generator/synthetic-id.ts'
import { supportId } from '../people/people.ts'
import type { Rows } from '../generator/rows.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import type { TasksDone } from './tasks.ts'
import type { ReferenceData } from '../scenarios/reference.ts'

/** The next free numbers: URNs of this run, and references from the database's own sequences. */
export type SeedNumbers = {
  urn: () => number
  conversion: () => bigint
  transfer: () => bigint
  formAMat: () => bigint
  newTrust: () => bigint
}

/** A proposal being made: what its rows share. */
export type SeedContext = {
  rows: Rows
  story: Scenario
  world: ReferenceData
  numbers: SeedNumbers
  full: boolean
  proposalId: string
  /** The next id of a table, ordered by the moment given. */
  id: (table: Table, at: Date) => string
  officerId: string
  caseworkerId: string
  incomingTrust: number
  outgoingTrust: number
  phase: 'preparing' | 'completing' | 'closed'
  outcome: Outcome | null
}

/** Begins a proposal: who has to do with it, and where its decisions took it. */
export function begin(
  rows: Rows,
  story: Scenario,
  world: ReferenceData,
  numbers: SeedNumbers,
  full: boolean,
): SeedContext {
  // The URN that the proposal's first school will have makes its ids unlike those of any other run.
  const own = numbers.urn()
  const used: Partial<Record<Table, number>> = {}
  const id = (table: Table, at: Date) => syntheticId(table, at, own * 100 + (used[table] = (used[table] ?? 0) + 1))
  const last = latestDecision(story)
  const { phase, outcome } = last ? stateAfter(last) : { phase: 'preparing' as const, outcome: null }
  const isCompleted = story.progress === 'completed'
  const incomingTrust = story.random.between(0, world.trusts - 1)
  return {
    rows,
    story,
    world,
    numbers,
    full,
    id,
    incomingTrust,
    proposalId: id('proposal', story.createdOn),
    officerId: story.random.pick(world.staff.officers[story.region]),
    caseworkerId: story.random.pick(world.staff.caseworkers),
    outgoingTrust: (incomingTrust + story.random.between(1, world.trusts - 1)) % world.trusts,
    phase: isCompleted ? 'closed' : phase,
    outcome: isCompleted ? 'completed' : outcome,
  }
}

/** The decision that counts: the last one, unless it was undone. */
export const latestDecision = ({ decisions, isReopened }: Scenario) => (isReopened ? undefined : decisions.at(-1))

/** Adds the records of tasks that somebody touched. */
export function addRecords(
  { rows, id }: SeedContext,
  { touched }: TasksDone,
  subject: { proposalId: string } | { projectId: string },
  savedById: string,
): void {
  for (const { task, ticks, notApplicable, savedOn } of touched)
    rows.taskRecord.push({
      id: id('taskRecord', savedOn),
      ...subject,
      taskKey: task.key,
      answers: ticks as object,
      notApplicable,
      savedAt: savedOn,
      savedById,
      version: 1,
    })
}

/** The team that a project is handed over to: Regional casework services, or the region that keeps it. */
export const teamOf = ({ story }: SeedContext) =>
  story.keepsProject ? regionalTeamOf[story.region] : 'regional-casework-services'

/** What a record says of its deletion, where its story ends in one. */
export const deletionOf = ({ isDeleted, lastChangedOn }: Scenario) => ({
  deletedAt: isDeleted ? lastChangedOn : null,
  deletedById: isDeleted ? supportId : null,
  deletionReason: isDeleted ? 'Proposed twice by mistake.' : null,
})
