import type { DateBasis } from '#lib/labels'
import type { Filters } from './filters.ts'
import { day, expression, field, literal, type Value } from '#lib/catalogue/model/value'

const onDateBasis: Record<DateBasis, Value> = {
  significant: field('project', 'significantOn'),
  decision: field('decision', 'decidedOn'),
  'proposed-decision': field('preparation', 'proposedDecisionOn'),
  opened: field('opening', 'openedOn'),
}

/** Where a project stands, as a code: its phase, how it ended, or whether somebody works on it yet. */
export const projectState: Value = expression`case ${field('project', 'phase')}
  when 'preparing' then 'preparing' when 'closed' then ${field('project', 'outcome')}
  else case when ${field('project', 'team')} is null then 'awaiting-handover' else 'active' end end`

/** The SQL of filters; `basis` is the date that `from` and `to` look at unless they say themselves. */
export function conditionsOf(filters: Filters, basis: DateBasis): Value[] {
  const { phase, state, type, region, localAuthority, team, assigned, confirmed, onHold, from, to } = filters
  const date = onDateBasis[filters.dateBasis ?? basis]
  return [
    phase && isOneOf(field('project', 'phase'), phase),
    state && isOneOf(projectState, state),
    type && isOneOf(field('project', 'type'), type),
    region && isOneOf(field('project', 'region'), region),
    localAuthority && isOneOf(field('localAuthority', 'code'), localAuthority),
    team && isOneOf(field('project', 'team'), team),
    assigned && isSo(expression`${field('project', 'caseworkerId')} is not null`, assigned),
    confirmed && isSo(expression`not ${field('project', 'significantIsProvisional')}`, confirmed),
    onHold && isSo(expression`${field('project', 'heldAt')} is not null`, onHold),
    from && expression`${date} >= ${day(from)}`,
    to && expression`${date} <= ${day(to)}`,
  ].filter((condition) => typeof condition === 'object')
}

const isOneOf = (value: Value, codes: readonly string[]) => expression`${value} = any (${literal(`{${codes.join()}}`)})`
const isSo = (truth: Value, answer: 'yes' | 'no') => (answer === 'yes' ? truth : expression`not ${truth}`)
