import { Refused } from '#lib/platform/errors'
import { paths } from '#lib/paths'
import type { LoadedSubject } from '#lib/casework/record/load'
import type { Answers, Task, TaskField } from '#lib/task-lists/model/task'

type LockedSource = Pick<LoadedSubject, 'project' | 'preparation'>

/**
 * The answers of a task that are given once and then changed on a page of their own, with reasons: dates that people plan by (Prepare 4.1,
 * Complete 4). They are shown among the others and neither asked nor sent again. By field name; none before the first entry.
 */
export function lockedAnswers(task: Task, loaded: LockedSource): Answers {
  const settled: Answers = {}
  for (const [name, field] of Object.entries(task.fields)) {
    const value = settledValue(field, loaded)
    if (value) settled[name] = value
  }
  return settled
}

function settledValue(field: TaskField, { project, preparation }: LockedSource): Date | null | undefined {
  if (field.store !== 'fact') return null
  switch (field.path) {
    case 'preparation.proposedDecisionOn':
      return preparation?.proposedDecisionOn
    case 'significantDate.proposed':
      return project.significantOn
    case 'significantDate.confirmed':
      return project.significantIsProvisional ? null : project.significantOn
    default:
      return null
  }
}

/** The page that changes a settled answer; undefined where the project's own pages do. */
export function changePageForLocked(field: TaskField, proposalId: string): string | undefined {
  if (field.store !== 'fact') return undefined
  if (field.path === 'preparation.proposedDecisionOn') return paths.changeDate(proposalId, 'proposed-decision')
  if (field.path === 'significantDate.proposed') return paths.changeDate(proposalId, 'significant')
  return undefined
}

/** All answers: those that were sent, and the settled ones, which were not. */
export const withLockedAnswers = (settled: Answers, sent: Answers): Answers => ({
  ...sent,
  ...Object.fromEntries(Object.entries(settled).map(([name, value]) => [name, sent[name] ?? value])),
})

/** Says no when a form sends another value for a settled answer than it has: it changes with its reasons only. */
export function assertLockedUnchanged(task: Task, settled: Answers, sent: Answers): void {
  for (const [name, value] of Object.entries(settled)) {
    const given = sent[name]
    if (given instanceof Date && given.getTime() !== (value as Date).getTime()) {
      const { label } = task.fields[name]!.question
      throw new Refused(`${label} has been entered already. Change it on its own page, with the reasons.`, name)
    }
  }
}
