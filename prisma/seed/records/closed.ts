import type { SeedContext } from './seed-context.ts'
import { supportId } from '../people/people.ts'
import { addDays } from '../scenarios/scenario.ts'

/** Now and then service support puts a completed project right; one that opened goes on after it was completed too soon. */
export function addClosureChange({ rows, story, id }: SeedContext, projectId: string): void {
  if (story.number % 3 === 0 || !story.openedOn) return
  const kind = story.closedOn ? 'changed' : 'reopened'
  const reason = story.closedOn
    ? 'The date on which the academy opened was a day wrong.'
    : 'It was completed before the certificate of expenditure had come.'
  const changedAt = addDays(story.closedOn ?? story.openedOn, 6)
  rows.closureChange.push({
    id: id('closureChange', changedAt),
    projectId,
    kind,
    reason,
    changedById: supportId,
    changedAt,
  })
}
