import type { SeedContext } from './seed-context.ts'
import { supportId } from '../people/people.ts'
import { addDays } from '../scenarios/scenario.ts'

/** For two thirds of opened projects: service support corrected a completed one, or reopened one that was completed too early. */
export function addClosureChange({ rows, scenario, id }: SeedContext, projectId: string): void {
  if (scenario.number % 3 === 0 || !scenario.openedOn) return
  const kind = scenario.closedOn ? 'changed' : 'reopened'
  const reason = scenario.closedOn
    ? 'The date on which the academy opened was a day wrong.'
    : 'It was completed before the certificate of expenditure had come.'
  const changedAt = addDays(scenario.closedOn ?? scenario.openedOn, 6)
  rows.closureChange.push({
    id: id('closureChange', changedAt),
    projectId,
    kind,
    reason,
    changedById: supportId,
    changedAt,
  })
}
