-- What only lists, counts and searches need: their indexes, the words that a search compares, and the table behind the list of proposals.

-- Lists of projects ------------------------------------------------------------------------------------------------------------------

-- The counts above the list, from the index alone.
create index project_listed on project (phase, region, type, local_authority_id, significant_on) where deleted_at is null;

-- The list shows live projects unless filtered: the next dates first, without a walk through years of closed projects.
create index project_live on project (significant_on, id) where phase <> 'closed' and deleted_at is null;
create index project_live_region on project (region, significant_on, id) where phase <> 'closed' and deleted_at is null;
create index project_live_authority on project (local_authority_id, significant_on, id) where phase <> 'closed' and deleted_at is null;
create index project_live_team on project (team, significant_on, id) where phase <> 'closed' and deleted_at is null;

-- The lists by state: in progress (with the columns that it filters and counts by), ended, on hold, deleted.
create index project_in_progress on project (significant_on, id)
  include (type, region, team, caseworker_id, local_authority_id, significant_is_provisional, held_at)
  where phase = 'completing' and caseworker_id is not null and deleted_at is null;
create index project_ended on project (outcome, closed_at, id)
  include (phase, type, region, team, caseworker_id, local_authority_id) where deleted_at is null;
create index project_held on project (significant_on, id) where held_at is not null;
create index project_deleted on project (deleted_at, id) where deleted_at is not null;
create index proposal_deleted on proposal (deleted_at, id) where deleted_at is not null;

-- Work to assign or to hand over, and the work of one caseworker.
create index project_awaiting_handover on project (significant_on, id) where phase = 'completing' and team is null and deleted_at is null;
create index project_unassigned on project (significant_on, id) where caseworker_id is null and phase = 'completing' and deleted_at is null;
create index proposal_unassigned on proposal (id) where officer_id is null;
create index project_worked_on on project (caseworker_id) where phase = 'completing' and deleted_at is null;

-- Conversions whose academy has no URN yet, and all whose academy is recorded, completed ones too.
create index project_academy_to_create on project (significant_on, id)
  where type = 'conversion' and phase = 'completing' and academy_id is null and deleted_at is null;
create index project_academy_recorded on project (significant_on, id)
  where type = 'conversion' and academy_id is not null and deleted_at is null;

-- The next task due, in both orders; dates that moved.
create index project_progress_due on project_progress (next_due_on, id);
create index project_progress_due_latest on project_progress (next_due_on desc nulls last, id desc);
create index date_change_moved on date_change (from_on) include (to_on, project_id, id)
  where kind = 'significant' and from_on <> to_on;

-- The hash of the task lists by which progress was last counted: one row. When a release has other lists, the owner counts again.
create table task_list_fingerprint (
  hash text primary key
);
grant select on task_list_fingerprint to portal_app;

-- The outbox: what the worker sends next, and what is not sent.
create index email_waiting on email (next_attempt_at, id) where next_attempt_at is not null;
create index email_not_sent on email (id) where sent_at is null;

-- Search -----------------------------------------------------------------------------------------------------------------------------

create extension if not exists pg_trgm;

-- Both what a person types and what the register holds are compared in this form: lower case, no apostrophes or full stops (St Mary's is
-- also St Marys), saints and the Church of England as they are most often written.
create function fn.search_words(input text) returns text language sql immutable parallel safe as
  $$ select replace(replace(replace(translate(lower(input), '''’`.', ''), 'church of england', 'cofe'), 'c of e', 'cofe'), 'saint ', 'st ') $$;

-- Nearest first by trigrams. Queries repeat the expressions word for word: lib/reference/schools/nearest-queries.ts,
-- lib/casework/search/sources.ts, lib/casework/proposals/creating/queries.ts. Signatures of 256 bytes take no more space than shorter ones
-- and leave fewer rows to compare.
create index establishment_search on establishment using gist (
  fn.search_words(name || ' ' || coalesce(town, '') || ' ' || coalesce(postcode, '') || ' ' || urn) gist_trgm_ops(siglen = 256));
create index trust_search on trust using gist (
  fn.search_words(name || ' ' || coalesce(reference_number, '') || ' ' || coalesce(ukprn, '') || ' ' || coalesce(companies_house_number, '')) gist_trgm_ops(siglen = 256));
create index new_trust_search on new_trust using gist (
  fn.search_words(name || ' ' || reference || ' ' || reference_number) gist_trgm_ops(siglen = 256));
-- For projects the name of a school alone, without town and numbers: the shorter the text, the sooner it is ruled out.
create index establishment_name_search on establishment using gist (fn.search_words(name) gist_trgm_ops(siglen = 256));
create index opening_academy_search on opening
  using gist (fn.search_words(academy_name) gist_trgm_ops(siglen = 256)) where academy_name is not null;
create index person_search on person using gist (fn.search_words(first_name || ' ' || last_name) gist_trgm_ops(siglen = 256));

-- Numbers that a search looks up.
create index establishment_ukprn_idx on establishment (ukprn);
create index establishment_number_idx on establishment (establishment_number, local_authority_id);
create index trust_companies_house_number_idx on trust (companies_house_number);

-- The list of proposals --------------------------------------------------------------------------------------------------------------

-- One narrow row for each proposal: what the list filters, sorts and counts by, gathered from nine tables. Only triggers write it: it
-- follows every change of a proposal, a register import included, within the same transaction. The table is vacuumed early, for the
-- list is read from its indexes alone.
create table proposal_list (
  id uuid primary key references proposal on delete restrict on update cascade,
  type text not null,
  route text,
  forms_trust boolean not null,
  status text not null,
  officer_id uuid,
  regions text[],
  local_authorities uuid[],
  proposed_decision_on date,
  decision_on date,
  significant_on date,
  name text not null,
  words text not null
) with (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.02);
grant select on proposal_list to portal_app;

-- Each index is an order of the list with all that the list filters by: a page is found without reading a row of the table.
create index proposal_list_created on proposal_list (id)
  include (type, route, forms_trust, status, officer_id, regions, local_authorities, proposed_decision_on);
create index proposal_list_name on proposal_list (name, id)
  include (type, route, forms_trust, status, officer_id, regions, local_authorities, proposed_decision_on);
create index proposal_list_decision on proposal_list (decision_on, id)
  include (type, route, forms_trust, status, officer_id, regions, local_authorities, proposed_decision_on);
create index proposal_list_decision_last on proposal_list (decision_on desc nulls last, id desc)
  include (type, route, forms_trust, status, officer_id, regions, local_authorities, proposed_decision_on);
create index proposal_list_significant on proposal_list (significant_on, id)
  include (type, route, forms_trust, status, officer_id, regions, local_authorities, proposed_decision_on);
create index proposal_list_significant_last on proposal_list (significant_on desc nulls last, id desc)
  include (type, route, forms_trust, status, officer_id, regions, local_authorities, proposed_decision_on);
create index proposal_list_officer on proposal_list (officer_id, id)
  include (type, route, forms_trust, status, regions, local_authorities, proposed_decision_on, decision_on, significant_on, name, words);
create index proposal_list_month on proposal_list (proposed_decision_on, id)
  include (type, route, forms_trust, status, officer_id, regions, local_authorities, decision_on, significant_on, name, words);

-- The distinct words of a text in the form of a search; bounded, so that an index can hold them whatever a proposal is called.
create function fn.distinct_words(input text) returns text language sql immutable parallel safe as $$
  select coalesce(case when octet_length(words) <= 1800 then words else left(words, 450) end, '')
  from (select string_agg(distinct word, ' ') as words
    from unnest(string_to_array(regexp_replace(fn.search_words(input), '[^[:alnum:]_-]+', ' ', 'g'), ' ')) as word
    where word <> '') as found $$;

-- The only definition of the rows of proposal_list; deleted proposals have none. The projects of a proposal are found by the index of
-- their proposal (`offset 0` keeps the condition on deletion out of the choice of index): in the middle of a bulk write the planner has
-- no statistics of the table yet, and read another index whole for each proposal.
create view fn.proposal_list_source as
select proposal.id, proposal.type, proposal.route, proposal.new_trust_id is not null as forms_trust,
  coalesce(progress.decision, 'pre-decision') as status, proposal.officer_id, schools.regions, schools.local_authorities,
  preparation.proposed_decision_on,
  -- The proposed date until the decision (a deferred one is proposed again), afterwards the decision's own.
  case when coalesce(progress.decision, 'deferred') = 'deferred' then preparation.proposed_decision_on
    else (select decided_on from public.decision where proposal_id = proposal.id order by id desc limit 1) end as decision_on,
  schools.significant_on, schools.name,
  fn.distinct_words(concat_ws(' ', proposal.reference,
    new_trust.name, new_trust.reference, new_trust.reference_number,
    incoming.name, incoming.ukprn, incoming.reference_number, outgoing.name, outgoing.ukprn, outgoing.reference_number,
    schools.words)) as words
from public.proposal
join lateral (
  select array_agg(distinct project.region order by project.region) as regions,
    array_agg(distinct project.local_authority_id order by project.local_authority_id) as local_authorities,
    min(project.significant_on) as significant_on, (array_agg(school.name order by project.id))[1] as name,
    string_agg(concat_ws(' ', school.urn, school.ukprn, academy.urn, academy.ukprn, school.name, academy.name), ' ') as words
  from (select * from public.project where proposal_id = proposal.id offset 0) as project
  join public.establishment school on school.id = project.school_id
  left join public.establishment academy on academy.id = project.academy_id
  where project.deleted_at is null
  having count(*) > 0
) as schools on true
left join public.preparation on preparation.id = proposal.id
left join public.proposal_progress progress on progress.id = proposal.id
left join public.new_trust on new_trust.id = proposal.new_trust_id
left join public.trust incoming on incoming.id = coalesce(proposal.incoming_trust_id, new_trust.trust_id)
left join public.trust outgoing on outgoing.id = proposal.outgoing_trust_id
where proposal.deleted_at is null;
grant select on fn.proposal_list_source to portal_app;

-- Brings the rows of some proposals up to date. The planner's settings: every row is gathered through indexes, so that the cost follows
-- the number of proposals and not the size of the tables. Proposals without a project yet (a bulk write goes table by table) get their
-- row with it.
create function fn.refresh_proposal_list(changed uuid[]) returns void
language plpgsql security definer
set search_path = pg_catalog set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
declare
  listed uuid[];
  added uuid[];
  outdated uuid[];
begin
  select coalesce(array_agg(id), '{}') into listed from public.proposal_list where id = any(changed);
  select array_agg(one.id) into added from unnest(changed) as one (id)
  where one.id <> all(listed) and exists (select from public.project where proposal_id = one.id);
  if added is not null then
    insert into public.proposal_list select * from fn.proposal_list_source where id = any(added) order by id
    on conflict (id) do nothing;
  end if;
  if listed = '{}' then
    return;
  end if;
  select array_agg(existing.id) into outdated
  from public.proposal_list existing
  left join (select * from fn.proposal_list_source where id = any(listed)) as computed on computed.id = existing.id
  where existing.id = any(listed) and row(existing.*) is distinct from row(computed.*);
  if outdated is null then
    return;
  end if;
  -- Unchanged rows are not locked. The others are computed again once they are, so that of two people who change one proposal at the same
  -- time the second includes what the first wrote.
  perform from public.proposal_list where id = any(outdated) order by id for update;
  delete from public.proposal_list existing where id = any(outdated)
    and not exists (select from fn.proposal_list_source computed where computed.id = existing.id);
  insert into public.proposal_list select * from fn.proposal_list_source where id = any(outdated) order by id
  on conflict (id) do update set (type, route, forms_trust, status, officer_id, regions, local_authorities,
      proposed_decision_on, decision_on, significant_on, name, words)
    = row(excluded.type, excluded.route, excluded.forms_trust, excluded.status, excluded.officer_id, excluded.regions,
      excluded.local_authorities, excluded.proposed_decision_on, excluded.decision_on, excluded.significant_on, excluded.name, excluded.words);
end $$;
revoke execute on function fn.refresh_proposal_list from public;

-- Finds the proposals that a statement affects. Of the register only a new name or number matters: an import updates every row.
create function fn.sync_proposal_list() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  changed uuid[];
begin
  case tg_table_name
    when 'proposal', 'preparation', 'proposal_progress' then
      select array_agg(id) into changed from new_rows_;
    when 'decision', 'project' then
      select array_agg(distinct proposal_id) into changed from new_rows_;
    when 'establishment' then
      with renamed as (
        select id from new_rows_ new_row_ join old_rows_ old_row_ using (id)
        where row(new_row_.name, new_row_.urn, new_row_.ukprn) is distinct from row(old_row_.name, old_row_.urn, old_row_.ukprn))
      select array_agg(distinct proposal_id) into changed from (
        select proposal_id from public.project join renamed on renamed.id = project.school_id
        union all select proposal_id from public.project join renamed on renamed.id = project.academy_id) as affected;
    when 'trust' then
      with renamed as (
        select id from new_rows_ new_row_ join old_rows_ old_row_ using (id)
        where row(new_row_.name, new_row_.ukprn, new_row_.reference_number)
          is distinct from row(old_row_.name, old_row_.ukprn, old_row_.reference_number))
      select array_agg(distinct id) into changed from (
        select proposal.id from public.proposal join renamed on renamed.id = proposal.incoming_trust_id
        union all select proposal.id from public.proposal join renamed on renamed.id = proposal.outgoing_trust_id
        union all select proposal.id from public.proposal join public.new_trust on new_trust.id = proposal.new_trust_id
          join renamed on renamed.id = new_trust.trust_id) as affected;
    when 'new_trust' then
      select array_agg(proposal.id) into changed from new_rows_ new_row_ join public.proposal on proposal.new_trust_id = new_row_.id;
  end case;
  if changed is not null then
    perform fn.refresh_proposal_list(changed);
  end if;
  return null;
end $$;

create trigger sync_list_insert after insert on proposal_progress referencing new table as new_rows_
  for each statement execute function fn.sync_proposal_list();
create trigger sync_list_insert after insert on preparation referencing new table as new_rows_
  for each statement execute function fn.sync_proposal_list();
create trigger sync_list_insert after insert on decision referencing new table as new_rows_
  for each statement execute function fn.sync_proposal_list();
create trigger sync_list_insert after insert on project referencing new table as new_rows_
  for each statement execute function fn.sync_proposal_list();
create trigger sync_list_update after update on proposal referencing new table as new_rows_
  for each statement execute function fn.sync_proposal_list();
create trigger sync_list_update after update on preparation referencing new table as new_rows_
  for each statement execute function fn.sync_proposal_list();
create trigger sync_list_update after update on proposal_progress referencing new table as new_rows_
  for each statement execute function fn.sync_proposal_list();
create trigger sync_list_update after update on project referencing new table as new_rows_
  for each statement execute function fn.sync_proposal_list();
create trigger sync_list_update after update on new_trust referencing new table as new_rows_
  for each statement execute function fn.sync_proposal_list();
create trigger sync_list_update after update on establishment referencing old table as old_rows_ new table as new_rows_
  for each statement execute function fn.sync_proposal_list();
create trigger sync_list_update after update on trust referencing old table as old_rows_ new table as new_rows_
  for each statement execute function fn.sync_proposal_list();
