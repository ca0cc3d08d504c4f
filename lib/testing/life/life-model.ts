import { isoDate } from '#lib/calendar/calendar'
import type { ProjectType, TaskStatus } from '#lib/labels'

/** Whoever acts in the lives that the test makes up. */
export type Actor = 'officer' | 'caseworker' | 'lead' | 'support' | 'other support' | 'consumer'

/** A project as plainly as it can be told: what its commands are compared with. */
export type Model = {
  type: ProjectType
  phase: 'completing' | 'closed'
  outcome: 'completed' | 'order-revoked' | null
  isHeld: boolean
  date: string
  isConfirmed: boolean
  holder: Actor | null
  team: string
  statuses: Record<string, TaskStatus>
  link: string
  /** Who said last why they change it or reopen it since it was closed. */
  closure: { kind: 'changed' | 'reopened'; by: Actor } | null
}

const isSupport = (who: Actor) => who === 'support' || who === 'other support'
const isIn = (model: Model, key: string, ...wanted: TaskStatus[]) =>
  wanted.includes(model.statuses[key] ?? 'not-started')

export const mayWork = (model: Model, who: Actor) =>
  model.phase === 'completing' && (model.holder === who || isSupport(who))
export const mayEdit = (model: Model, who: Actor) =>
  mayWork(model, who) ||
  (model.phase === 'closed' && isSupport(who) && model.closure?.kind === 'changed' && model.closure.by === who)
export const mayAssign = (model: Model, who: Actor) => model.phase === 'completing' && who !== 'consumer'
export const mayCorrect = (model: Model, who: Actor) => model.phase === 'closed' && isSupport(who)

/** What its completion waits for, by task or page. */
export function unmetOf(model: Model, today: Date): string[] {
  return [
    ...(model.isConfirmed ? (model.date > isoDate(today) ? ['dates'] : []) : ['stakeholder-kick-off']),
    ...(isIn(model, 'conditions-met', 'completed') ? [] : ['conditions-met']),
    ...(isIn(model, 'academy-opened', 'completed') ? [] : ['academy-opened']),
    ...(model.type === 'conversion' || isIn(model, 'expenditure-certificate', 'completed', 'not-applicable')
      ? []
      : ['expenditure-certificate']),
    ...(model.isHeld ? ['hold'] : []),
  ]
}
