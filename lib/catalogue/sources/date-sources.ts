import { dateChangeReasons } from '#lib/labels'
import { raw } from '#lib/platform/database/sql'
import { bare, column, columnOf, derived, part } from './source.ts'

const summed = ['date_change', 'date_change_reason'] as const
const [fromOn, toOn, kind, id] = [
  bare('date_change.from_on'),
  bare('date_change.to_on'),
  bare('date_change.kind'),
  column('date_change.id'),
]
const [reason, details] = [bare('date_change_reason.reason'), bare('date_change_reason.details')]
const project = bare('date_change.project_id')

/** How often the dates of a kind moved, and why they moved the last time, for each of their subjects. */
function dateHistory(name: 'project_id' | 'proposal_id', type: string) {
  const subject = bare(`date_change.${name}`)
  return part`
      select distinct on (${subject}) ${subject}, (count(*) filter (where ${fromOn} <> ${toOn}) over (partition by ${subject}))::int as moves, reasons
      from date_change left join (
        select date_change_id, string_agg((${JSON.stringify(dateChangeReasons)}::jsonb ->> ${reason}) || coalesce(': ' || ${details}, ''), '; ' order by id) as reasons
        from date_change_reason group by date_change_id
      ) as given on given.date_change_id = ${id}
      where ${kind} = ${type} and ${subject} is not null order by ${subject}, ${id} desc
    `
}

/** Where the dates of a project and its proposal began, how often they moved, and why the last time. */
export const dateSources = {
  decisionDateHistory: derived<{ moves: number; reasons: string }>(
    dateHistory('proposal_id', 'proposed-decision'),
    'proposal_id',
    columnOf('proposal', 'id'),
    { summed },
  ),
  significantDateReasons: derived<{ moves: number; reasons: string }>(
    dateHistory('project_id', 'significant'),
    'project_id',
    columnOf('project', 'id'),
    { summed },
  ),
  dateHistory: derived<{ firstOn: Date; moves: number; lastChangedAt: Date }>(
    part`
      select ${project}, (array_agg(coalesce(${fromOn}, ${toOn}) order by id))[1] as first_on,
        (count(*) filter (where ${fromOn} <> ${toOn}))::int as moves, max(${bare('date_change.changed_at')}) as last_changed_at
      from date_change where ${kind} = ${raw(`'significant'`)} and ${project} is not null group by ${project}
    `,
    'project_id',
    columnOf('project', 'id'),
    { summed: ['date_change'] },
  ),
} as const
