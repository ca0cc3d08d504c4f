-- One narrow row a proposal for the list of proposals: what it filters, sorts and counts by, gathered from nine tables. Triggers keep
-- it (nobody else may write it): whatever changes a proposal, a register import included, it follows within the same transaction.
create table proposal_list (
  id uuid not null,
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
  words text not null,
  constraint proposal_list_pkey primary key (id),
  constraint proposal_list_id_fkey foreign key (id) references proposal (id) on delete restrict on update cascade
) with (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.02);
grant select on proposal_list to portal_app;

-- A page of the list is found in one of these, without reading a row of the table: each is an order of the list with all that is filtered by.
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

-- The different words of a text, as search reads them; bounded, so that an index can hold them whatever a proposal is called.
create function fn.distinct_words(said text) returns text language sql immutable parallel safe as $$
  select coalesce(case when octet_length(words) <= 1800 then words else left(words, 450) end, '')
  from (select string_agg(distinct word, ' ') as words
    from regexp_split_to_table(fn.search_words(said), '[^[:alnum:]_-]+') as word where word <> '') as found $$;

-- What the list should say: its only definition. Deleted proposals are not listed.
create view fn.proposal_as_listed as
select proposal.id, proposal.type, proposal.route, proposal.new_trust_id is not null as forms_trust,
  coalesce(progress.decision, 'pre-decision') as status, proposal.officer_id, schools.regions, schools.local_authorities,
  preparation.proposed_decision_on,
  -- The date that the work is about: until the decision the proposed one, afterwards the decision's own.
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
  from public.project
  join public.establishment school on school.id = project.school_id
  left join public.establishment academy on academy.id = project.academy_id
  where project.proposal_id = proposal.id and project.deleted_at is null
  having count(*) > 0
) as schools on true
left join public.preparation on preparation.id = proposal.id
left join public.proposal_progress progress on progress.id = proposal.id
left join public.new_trust on new_trust.id = proposal.new_trust_id
left join public.trust incoming on incoming.id = coalesce(proposal.incoming_trust_id, new_trust.trust_id)
left join public.trust outgoing on outgoing.id = proposal.outgoing_trust_id
where proposal.deleted_at is null;
grant select on fn.proposal_as_listed to portal_app;

-- Brings these proposals' rows up to date. Rows that stay as they are are not locked; the others are computed again once they are, so
-- that of two who change one proposal at the same time the second sees what the first did.
create function fn.refresh_proposal_list(changed uuid[]) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  stale uuid[];
begin
  select array_agg(coalesce(kept.id, listed.id)) into stale
  from (select * from fn.proposal_as_listed where id = any(changed)) as listed
  full join (select * from public.proposal_list where id = any(changed)) as kept on kept.id = listed.id
  where row(kept.*) is distinct from row(listed.*);
  if stale is null then
    return;
  end if;
  perform from public.proposal_list where id = any(stale) order by id for update;
  delete from public.proposal_list kept where id = any(stale)
    and not exists (select from fn.proposal_as_listed listed where listed.id = kept.id);
  insert into public.proposal_list select * from fn.proposal_as_listed where id = any(stale) order by id
  on conflict (id) do update set (type, route, forms_trust, status, officer_id, regions, local_authorities,
      proposed_decision_on, decision_on, significant_on, name, words)
    = row(excluded.type, excluded.route, excluded.forms_trust, excluded.status, excluded.officer_id, excluded.regions,
      excluded.local_authorities, excluded.proposed_decision_on, excluded.decision_on, excluded.significant_on, excluded.name, excluded.words);
end $$;
revoke execute on function fn.refresh_proposal_list from public;

-- Which proposals a statement was about. Of the register only a new name or number matters: an import touches every row.
create function fn.follow_proposal_list() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
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
        select id from new_rows_ now_ join old_rows_ was_ using (id)
        where row(now_.name, now_.urn, now_.ukprn) is distinct from row(was_.name, was_.urn, was_.ukprn))
      select array_agg(distinct proposal_id) into changed from (
        select proposal_id from public.project join renamed on renamed.id = project.school_id
        union all select proposal_id from public.project join renamed on renamed.id = project.academy_id) as concerned;
    when 'trust' then
      with renamed as (
        select id from new_rows_ now_ join old_rows_ was_ using (id)
        where row(now_.name, now_.ukprn, now_.reference_number)
          is distinct from row(was_.name, was_.ukprn, was_.reference_number))
      select array_agg(distinct id) into changed from (
        select proposal.id from public.proposal join renamed on renamed.id = proposal.incoming_trust_id
        union all select proposal.id from public.proposal join renamed on renamed.id = proposal.outgoing_trust_id
        union all select proposal.id from public.proposal join public.new_trust on new_trust.id = proposal.new_trust_id
          join renamed on renamed.id = new_trust.trust_id) as concerned;
    when 'new_trust' then
      select array_agg(proposal.id) into changed from new_rows_ now_ join public.proposal on proposal.new_trust_id = now_.id;
  end case;
  if changed is not null then
    perform fn.refresh_proposal_list(changed);
  end if;
  return null;
end $$;

create trigger listed_insert after insert on proposal_progress referencing new table as new_rows_
  for each statement execute function fn.follow_proposal_list();
create trigger listed_insert after insert on preparation referencing new table as new_rows_
  for each statement execute function fn.follow_proposal_list();
create trigger listed_insert after insert on decision referencing new table as new_rows_
  for each statement execute function fn.follow_proposal_list();
create trigger listed_insert after insert on project referencing new table as new_rows_
  for each statement execute function fn.follow_proposal_list();
create trigger listed_update after update on proposal referencing new table as new_rows_
  for each statement execute function fn.follow_proposal_list();
create trigger listed_update after update on preparation referencing new table as new_rows_
  for each statement execute function fn.follow_proposal_list();
create trigger listed_update after update on proposal_progress referencing new table as new_rows_
  for each statement execute function fn.follow_proposal_list();
create trigger listed_update after update on project referencing new table as new_rows_
  for each statement execute function fn.follow_proposal_list();
create trigger listed_update after update on new_trust referencing new table as new_rows_
  for each statement execute function fn.follow_proposal_list();
create trigger listed_update after update on establishment referencing old table as old_rows_ new table as new_rows_
  for each statement execute function fn.follow_proposal_list();
create trigger listed_update after update on trust referencing old table as old_rows_ new table as new_rows_
  for each statement execute function fn.follow_proposal_list();

insert into proposal_list select * from fn.proposal_as_listed;
