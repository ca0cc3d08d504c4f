import { stateAfter } from '#lib/casework/decisions/rules'
import { regionalTeamOf, type Outcome } from '#lib/labels'
import { syntheticId, type Table } from '../generator/synthetic-id.ts'
import { supportId } from '../people/people.ts'
import type { Rows } from '../generator/rows.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import type { AreaProgress } from './tasks.ts'
import type { ReferenceData } from '../scenarios/reference-data.ts'

/** Return the next free number: URNs of this run, and references from the database's sequences. */
export type SeedNumbers = {
  urn: () => number
  conversion: () => bigint
  transfer: () => bigint
  formAMat: () => bigint
  newTrust: () => bigint
}

/** What the rows of one proposal share. */
export type SeedContext = {
  rows: Rows
  scenario: Scenario
  referenceData: ReferenceData
  numbers: SeedNumbers
  full: boolean
  proposalId: string
  /** The next id of a table, in the order of the moments passed. */
  id: (table: Table, at: Date) => string
  officerId: string
  caseworkerId: string
  incomingTrust: number
  outgoingTrust: number
  phase: 'preparing' | 'completing' | 'closed'
  outcome: Outcome | null
}

/** The context of a proposal: the people and trusts involved, and the phase that its decisions led to. */
export function createSeedContext(
  rows: Rows,
  scenario: Scenario,
  referenceData: ReferenceData,
  numbers: SeedNumbers,
  full: boolean,
): SeedContext {
  // A URN of its own makes the proposal's ids unlike those of any other run.
  const idBase = numbers.urn()
  const used: Partial<Record<Table, number>> = {}
  const id = (table: Table, at: Date) => syntheticId(table, at, idBase * 100 + (used[table] = (used[table] ?? 0) + 1))
  const last = latestDecision(scenario)
  const { phase, outcome } = last ? stateAfter(last) : { phase: 'preparing' as const, outcome: null }
  const isCompleted = scenario.progress === 'completed'
  const incomingTrust = scenario.random.between(0, referenceData.trusts - 1)
  return {
    rows,
    scenario,
    referenceData,
    numbers,
    full,
    id,
    incomingTrust,
    proposalId: id('proposal', scenario.createdOn),
    officerId: scenario.random.pick(referenceData.staff.officers[scenario.region]),
    caseworkerId: scenario.random.pick(referenceData.staff.caseworkers),
    outgoingTrust: (incomingTrust + scenario.random.between(1, referenceData.trusts - 1)) % referenceData.trusts,
    phase: isCompleted ? 'closed' : phase,
    outcome: isCompleted ? 'completed' : outcome,
  }
}

/** The decision in force: the last one, unless it was undone. */
export const latestDecision = ({ decisions, isReopened }: Scenario) => (isReopened ? undefined : decisions.at(-1))

/** Adds the records of the saved tasks. */
export function addTaskRecords(
  { rows, id }: SeedContext,
  { saved }: AreaProgress,
  subject: { proposalId: string } | { projectId: string },
  savedById: string,
): void {
  for (const { task, ticks, notApplicable, savedOn } of saved)
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
export const teamOf = ({ scenario }: SeedContext) =>
  scenario.keepsProject ? regionalTeamOf[scenario.region] : 'regional-casework-services'

/** The columns about a record's deletion, where the scenario ends in one. */
export const deletionOf = ({ isDeleted, lastChangedOn }: Scenario) => ({
  deletedAt: isDeleted ? lastChangedOn : null,
  deletedById: isDeleted ? supportId : null,
  deletionReason: isDeleted ? 'Proposed twice by mistake.' : null,
})
