import { Tag, type TagColour } from '#components/govuk/tag'
import { decisions, labelOf, outcomes, phases, type Phase } from '#lib/labels'

type State = { phase: Phase; outcome: string | null; decision?: string | null }

const colours: Record<string, TagColour> = {
  preparing: 'yellow',
  deferred: 'orange',
  completing: 'blue',
  completed: 'green',
  declined: 'red',
  withdrawn: 'purple',
  'order-revoked': 'red',
}

/** Where a project stands, in one or two words: how it ended, or else its phase; a deferral shows while it is prepared again. */
export function StateTag({ phase, outcome, decision }: State) {
  const code = outcome ?? (phase === 'preparing' && decision === 'deferred' ? 'deferred' : phase)
  return <Tag colour={colours[code]}>{labelOf({ ...phases, ...outcomes, deferred: decisions.deferred }, code)}</Tag>
}
