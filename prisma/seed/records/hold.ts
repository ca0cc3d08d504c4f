import type { SeedContext } from './seed-context.ts'
import { addDays } from '../scenarios/scenario.ts'

const reasons = ['The school’s governors have asked for a pause.', 'The trust is waiting for a new chief executive.']

/** Now and then a project rests for a while; every other one of those goes on. Gives what the project says of it. */
export function addHold({ rows, story, id, phase }: SeedContext, projectId: string, isAssigned: boolean, by: string) {
  if (!isAssigned || phase !== 'completing' || story.number % 3 !== 0) return {}
  const heldAt = addDays(story.decidedOn.at(-1)!, 12)
  const reason = reasons[story.number % 2]!
  const add = (kind: string, reason: string, changedAt: Date) =>
    rows.holdChange.push({ id: id('holdChange', changedAt), projectId, kind, reason, changedById: by, changedAt })
  add('held', reason, heldAt)
  if (story.number % 2 === 0) return { heldAt, holdReason: reason }
  add('resumed', 'Everybody is ready to go on.', addDays(heldAt, 9))
  return {}
}
