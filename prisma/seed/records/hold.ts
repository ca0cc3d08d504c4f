import type { HoldChangeKind } from '#lib/labels'
import type { SeedContext } from './seed-context.ts'
import { addDays } from '../scenarios/scenario.ts'

const reasons = ['The school’s governors have asked for a pause.', 'The trust is waiting for a new chief executive.']

/** Puts every third project in progress on hold and resumes half of those. Returns the project's own columns about it. */
export function addHold(
  { rows, scenario, id, phase }: SeedContext,
  projectId: string,
  isAssigned: boolean,
  by: string,
) {
  if (!isAssigned || phase !== 'completing' || scenario.number % 3 !== 0) return {}
  const heldAt = addDays(scenario.decidedOn.at(-1)!, 12)
  const reason = reasons[scenario.number % 2]!
  const add = (kind: HoldChangeKind, reason: string, changedAt: Date) =>
    rows.holdChange.push({ id: id('holdChange', changedAt), projectId, kind, reason, changedById: by, changedAt })
  add('held', reason, heldAt)
  if (scenario.number % 2 === 0) return { heldAt, holdReason: reason }
  add('resumed', 'Everybody is ready to go on.', addDays(heldAt, 9))
  return {}
}
