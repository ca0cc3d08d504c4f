import { dateChangeReasons } from '#lib/labels'
import { quoted } from '#lib/platform/database/quoted'
import { source } from './source.ts'

/** How often the dates of a kind moved, and why they moved the last time, for each of their subjects. */
const dateHistory = (subject: 'project_id' | 'proposal_id', type: string) => `
      select distinct on (${subject}) ${subject}, (count(*) filter (where from_on <> to_on) over (partition by ${subject}))::int as moves, reasons
      from date_change left join (
        select date_change_id, string_agg((${quoted(JSON.stringify(dateChangeReasons))}::jsonb ->> reason) || coalesce(': ' || details, ''), '; ' order by id) as reasons
        from date_change_reason group by date_change_id
      ) as given on given.date_change_id = date_change.id
      where kind = ${quoted(type)} and ${subject} is not null order by ${subject}, date_change.id desc
    `

/** Where the dates of a project and its proposal began, how often they moved, and why the last time. */
export const dateSources = {
  decisionDateHistory: source<{ moves: number; reasons: string }>(
    `left join (${dateHistory('proposal_id', 'proposed-decision')}) as decision_date_history on decision_date_history.proposal_id = proposal.id`,
    'proposal',
  ),
  significantDateReasons: source<{ moves: number; reasons: string }>(
    `left join (${dateHistory('project_id', 'significant')}) as significant_date_reasons on significant_date_reasons.project_id = project.id`,
  ),
  dateHistory: source<{ firstOn: Date; moves: number; lastChangedAt: Date }>(
    `left join (
      select project_id, (array_agg(coalesce(from_on, to_on) order by id))[1] as first_on,
        (count(*) filter (where from_on <> to_on))::int as moves, max(changed_at) as last_changed_at
      from date_change where kind = 'significant' and project_id is not null group by project_id
    ) as date_history on date_history.project_id = project.id`,
  ),
} as const
