import { empty, joinSql, sql, type Sql } from '#lib/platform/database/sql'
import type { ColumnKey } from './views.ts'

/** What every list of projects shows of one (`project p`). */
const details = sql`
    join proposal on proposal.id = p.proposal_id
    join establishment school on school.id = p.school_id
    join local_authority la on la.id = p.local_authority_id
    join proposal_progress pp on pp.id = p.proposal_id
    join project_progress progress on progress.id = p.id
    left join trust on trust.id = proposal.incoming_trust_id
    left join new_trust on new_trust.id = proposal.new_trust_id
    left join person officer on officer.id = proposal.officer_id
    left join person caseworker on caseworker.id = p.caseworker_id`

/** What some columns read beside that. */
type Extra = { join: Sql; select: Sql }

const outgoing: Extra = {
  join: sql`left join trust outgoing on outgoing.id = proposal.outgoing_trust_id`,
  select: sql`outgoing.name as "outgoingTrust", coalesce(trust.ukprn, formed.ukprn) as ukprn`,
}
const formed = sql`left join trust formed on formed.id = new_trust.trust_id`

const extras: Partial<Record<ColumnKey, Extra>> = {
  trust: { ...outgoing, join: sql`${outgoing.join} ${formed}` },
  addedBy: {
    join: sql`join person creator on creator.id = proposal.created_by_id`,
    select: sql`creator.first_name || ' ' || creator.last_name as "addedBy"`,
  },
  conditions: {
    join: sql`left join opening on opening.id = p.id`,
    select: sql`coalesce(opening.conditions_met, false) as "conditionsMet"`,
  },
  confirmed: {
    join: sql`left join lateral (
      select coalesce(change.from_on, change.to_on) as first_on from date_change change
      where change.project_id = p.id and change.kind = 'significant' order by change.id limit 1) as original on true`,
    select: sql`coalesce(original.first_on, p.significant_on) as "originallyOn"`,
  },
  moved: {
    join: sql`left join lateral (
      select change.from_on from date_change change
      where change.project_id = p.id and change.kind = 'significant' and change.from_on <> change.to_on
      order by change.id desc limit 1) as moved on true`,
    select: sql`moved.from_on as "movedFromOn"`,
  },
  decided: {
    join: sql`left join lateral (
      select decision.decided_on from decision where decision.proposal_id = p.proposal_id
      order by decision.id desc limit 1) as latest on true`,
    select: sql`latest.decided_on as "decidedOn"`,
  },
}

const extrasOf = (columns: readonly ColumnKey[]) => columns.flatMap((key) => extras[key] ?? [])

/** The joins of these columns. */
export const joinsOf = (columns: readonly ColumnKey[]): Sql =>
  joinSql([details, ...extrasOf(columns).map(({ join }) => join)], ' ')

/** What these columns read beside what every row has; begins with a comma. */
export function selectsOf(columns: readonly ColumnKey[]): Sql {
  const selects = extrasOf(columns).map(({ select }) => select)
  return selects.length > 0 ? sql`, ${joinSql(selects, ', ')}` : empty
}
