import type { Kind } from '#lib/labels'

/** What the conditions of completion need to know of a project. */
export type Completion = {
  kind: Kind
  significantOn: Date | null
  significantIsProvisional: boolean
  conditionsMet: boolean
  openedOn: Date | null
  isOnHold: boolean
}

/** What a condition waits for, and where it is met: a task, or the page that resumes the project. */
export type UnmetCondition = { sentence: string; taskKey: string } | { sentence: string; page: 'hold' }

/**
 * What the completion of a project still waits for (Complete 2.8), each with the task that meets it. `today` is the calendar day in
 * England.
 */
export function unmetForCompletion(project: Completion, today: Date): UnmetCondition[] {
  const unmet: UnmetCondition[] = []
  if (project.significantIsProvisional || !project.significantOn)
    unmet.push({ sentence: `Confirm the ${project.kind} date`, taskKey: 'stakeholder-kick-off' })
  else if (project.significantOn > today)
    unmet.push({ sentence: `Wait until the ${project.kind} date has come`, taskKey: 'stakeholder-kick-off' })
  if (!project.conditionsMet)
    unmet.push({
      sentence:
        project.kind === 'conversion'
          ? 'Confirm that all conditions have been met'
          : 'Confirm the authority to proceed',
      taskKey: 'conditions-met',
    })
  if (!project.openedOn)
    unmet.push({
      sentence:
        project.kind === 'conversion' ? 'Enter the date the academy opened' : 'Enter the date the academy transferred',
      taskKey: 'academy-opened',
    })
  if (project.isOnHold) unmet.push({ sentence: 'Resume the project', page: 'hold' })
  return unmet
}

/** What resuming a project asks of its date. */
type Dated = { kind: Kind; significantOn: Date | null }

/** Why a project that is on hold cannot go on yet, as a sentence: its date has passed while it rested (Complete 2.7). */
export const resumeProblem = ({ kind, significantOn }: Dated, today: Date): string | undefined =>
  significantOn && significantOn < today
    ? `The ${kind} date has passed. Change it to one to come before you resume the project.`
    : undefined
