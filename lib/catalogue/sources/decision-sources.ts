import type { Decision, Reopening } from '#lib/platform/database/generated/client'
import { decisionReasons } from '#lib/labels'
import { bare, columnOf, derived, part } from './source.ts'

const ofProposal = ['proposal_id', columnOf('proposal', 'id')] as const
const kind = bare('decision.kind')
const decidedOn = bare('decision.decided_on')

/** The decision that counts, that one taken back, its reasons, and those before it. */
export const decisionSources = {
  decision: derived<Decision>(
    part`
      select latest.* from (select distinct on (proposal_id) * from decision order by proposal_id desc, id desc) as latest
      where not exists (select from reopening where reopening.decision_id = latest.id)
    `,
    ...ofProposal,
    { summed: ['decision', 'reopening'], table: 'decision' },
  ),
  reopening: derived<Reopening>(
    part`
      select distinct on (proposal_id) proposal_id, reopening.* from reopening join decision on decision.id = decision_id
      order by proposal_id, reopening.id desc
    `,
    ...ofProposal,
    { summed: ['reopening', 'decision'], table: 'reopening' },
  ),
  decisionReasons: derived<{ reasons: string }>(
    part`
      select decision_id,
        string_agg((${JSON.stringify(decisionReasons)}::jsonb ->> ${bare('decision_reason.reason')}) || ': ' || ${bare('decision_reason.details')}, '; ' order by id) as reasons
      from decision_reason group by decision_id
    `,
    'decision_id',
    columnOf('decision', 'id'),
    { summed: ['decision_reason'] },
  ),
  decisionHistory: derived<{ decisions: number; previousKind: string | null; previousOn: Date | null }>(
    part`
      select proposal_id, count(*)::int as decisions, (array_agg(${kind} order by place) filter (where not counts))[1] as previous_kind,
        (array_agg(${decidedOn} order by place) filter (where not counts))[1] as previous_on
      from (
        select decision.*, place = 1 and reopening.id is null as counts
        from (select *, row_number() over (partition by proposal_id order by id desc) as place from decision) as decision
        left join reopening on reopening.decision_id = decision.id
      ) as recorded group by proposal_id
    `,
    ...ofProposal,
    { summed: ['decision', 'reopening'] },
  ),
} as const
