import type { TaskStatus } from '#lib/labels'

export type DocumentReadiness = { proposedDecisionOn: Date | null; equalityDuty: TaskStatus }

export type MissingForDocument = { sentence: string; taskKey: 'project-dates' | 'equality-duty' }

/** What a project document waits for (Prepare 5.1), each with the task to put it right in. */
export function missingForDocument({ proposedDecisionOn, equalityDuty }: DocumentReadiness): MissingForDocument[] {
  const missing: MissingForDocument[] = []
  if (!proposedDecisionOn) missing.push({ sentence: 'Enter a proposed decision date', taskKey: 'project-dates' })
  if (equalityDuty !== 'completed')
    missing.push({
      sentence: 'Complete the public sector equality duty, and mark the section as complete',
      taskKey: 'equality-duty',
    })
  return missing
}
