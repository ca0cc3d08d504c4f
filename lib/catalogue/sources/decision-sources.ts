import type { Decision, Reopening } from '#lib/platform/database/generated/client'
import { decisionReasons } from '#lib/labels'
import { quoted } from '#lib/platform/database/quoted'
import { source } from './source.ts'

/** The decision that counts, that one taken back, its reasons, and those before it. */
export const decisionSources = {
  decision: source<Decision>(
    `left join (
      select latest.* from (select distinct on (proposal_id) * from decision order by proposal_id desc, id desc) as latest
      where not exists (select from reopening where reopening.decision_id = latest.id)
    ) as decision on decision.proposal_id = proposal.id`,
    'proposal',
  ),
  reopening: source<Reopening>(
    `left join (
      select distinct on (proposal_id) proposal_id, reopening.* from reopening join decision on decision.id = decision_id
      order by proposal_id, reopening.id desc
    ) as reopening on reopening.proposal_id = proposal.id`,
    'proposal',
  ),
  decisionReasons: source<{ reasons: string }>(
    `left join (
      select decision_id,
        string_agg((${quoted(JSON.stringify(decisionReasons))}::jsonb ->> reason) || ': ' || details, '; ' order by id) as reasons
      from decision_reason group by decision_id
    ) as decision_reasons on decision_reasons.decision_id = decision.id`,
    'decision',
  ),
  decisionHistory: source<{ decisions: number; previousKind: string | null; previousOn: Date | null }>(
    `left join (
      select proposal_id, count(*)::int as decisions, (array_agg(kind order by place) filter (where not counts))[1] as previous_kind,
        (array_agg(decided_on order by place) filter (where not counts))[1] as previous_on
      from (
        select decision.*, place = 1 and reopening.id is null as counts
        from (select *, row_number() over (partition by proposal_id order by id desc) as place from decision) as decision
        left join reopening on reopening.decision_id = decision.id
      ) as recorded group by proposal_id
    ) as decision_history on decision_history.proposal_id = proposal.id`,
    'proposal',
  ),
} as const
