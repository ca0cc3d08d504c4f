import type { ProjectType, TaskStatus } from '#lib/labels'
import type { StatusMap } from '#lib/task-lists/model/status'

/** What the conditions of completion need to know of a project. */
export type Completion = {
  type: ProjectType
  significantOn: Date | null
  significantIsProvisional: boolean
  /** Of its tasks, by key; none where nobody touched one. */
  statuses: StatusMap
  openedOn: Date | null
  /** Of the incoming trust as the register has it; a new trust gets one when it exists. */
  trustUkprn: string | null
  isOnHold: boolean
}

/** What a condition waits for, and where it is met: a task of the project, or one of the other pages. */
export type UnmetCondition =
  { sentence: string; taskKey: string } | { sentence: string; page: 'dates' | 'hold' | 'incoming-trust' }

/** What a conversion and a transfer call the same thing. */
const sentences = {
  conversion: {
    conditions:
      'Confirm that all conditions have been met, and that the main contact has the information about opening',
    opened: 'Enter the date the academy opened',
  },
  transfer: {
    conditions: 'Confirm the authority to proceed, with the baseline sheet approved',
    opened: 'Enter the date the academy transferred',
  },
} as const

/**
 * What the completion of a project still waits for (Complete 2.8), each with the task or page that meets it. `today` is the calendar day
 * in England.
 */
export function unmetForCompletion(project: Completion, today: Date): UnmetCondition[] {
  const { type, significantOn, significantIsProvisional, statuses } = project
  const isIn = (key: string, ...wanted: TaskStatus[]) => wanted.includes(statuses[key] ?? 'not-started')
  const unconfirmed = significantIsProvisional || !significantOn
  const conditions: [unmet: boolean, UnmetCondition][] = [
    [unconfirmed, { sentence: `Confirm the ${type} date`, taskKey: 'stakeholder-kick-off' }],
    [!unconfirmed && significantOn! > today, { sentence: `Wait until the ${type} date has come`, page: 'dates' }],
    [!isIn('conditions-met', 'completed'), { sentence: sentences[type].conditions, taskKey: 'conditions-met' }],
    [!project.openedOn, { sentence: sentences[type].opened, taskKey: 'academy-opened' }],
    [
      type === 'transfer' && !isIn('expenditure-certificate', 'completed', 'not-applicable'),
      {
        sentence: 'Receive the declaration of expenditure certificate, or say that it does not apply',
        taskKey: 'expenditure-certificate',
      },
    ],
    [!project.trustUkprn, { sentence: 'Enter the incoming trust’s UKPRN', page: 'incoming-trust' }],
    [project.isOnHold, { sentence: 'Resume the project', page: 'hold' }],
  ]
  return conditions.flatMap(([unmet, condition]) => (unmet ? [condition] : []))
}

/** What resuming a project asks of its date. */
type Dated = { type: ProjectType; significantOn: Date | null }

/** Why a project that is on hold cannot go on yet, as a sentence: its date has passed while it rested (Complete 2.7). */
export const resumeProblem = ({ type, significantOn }: Dated, today: Date): string | undefined =>
  significantOn && significantOn < today
    ? `The ${type} date has passed. Change it to one to come before you resume the project.`
    : undefined
