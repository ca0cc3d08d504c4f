import type { Whole } from './whole.ts'

/** Where a project stands: its phase, whether somebody has taken it on yet, or how it ended. */
export function stateOf({ phase, outcome, team }: Whole['project']): string {
  if (phase === 'preparing') return 'preparing'
  if (phase === 'closed') return outcome!
  return team ? 'active' : 'awaiting-handover'
}
