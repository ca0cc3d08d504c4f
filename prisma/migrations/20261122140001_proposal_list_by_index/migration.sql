-- However large the tables are, bringing rows of the list up to date costs by how many they are: every one is gathered through indexes,
-- never by reading a whole table for a batch. Proposals without a project yet (written in bulk, table after table) wait for it.
create or replace function fn.refresh_proposal_list(changed uuid[]) returns void
language plpgsql security definer
set search_path = pg_catalog set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
declare
  known uuid[];
  unknown uuid[];
  stale uuid[];
begin
  select coalesce(array_agg(id), '{}') into known from public.proposal_list where id = any(changed);
  select array_agg(one.id) into unknown from unnest(changed) as one (id)
  where one.id <> all(known) and exists (select from public.project where proposal_id = one.id);
  if unknown is not null then
    insert into public.proposal_list select * from fn.proposal_as_listed where id = any(unknown) order by id
    on conflict (id) do nothing;
  end if;
  if known = '{}' then
    return;
  end if;
  select array_agg(kept.id) into stale
  from public.proposal_list kept
  left join (select * from fn.proposal_as_listed where id = any(known)) as listed on listed.id = kept.id
  where kept.id = any(known) and row(kept.*) is distinct from row(listed.*);
  if stale is null then
    return;
  end if;
  -- Rows that stay as they are are not locked; the others are computed again once they are.
  perform from public.proposal_list where id = any(stale) order by id for update;
  delete from public.proposal_list kept where id = any(stale)
    and not exists (select from fn.proposal_as_listed listed where listed.id = kept.id);
  insert into public.proposal_list select * from fn.proposal_as_listed where id = any(stale) order by id
  on conflict (id) do update set (type, route, forms_trust, status, officer_id, regions, local_authorities,
      proposed_decision_on, decision_on, significant_on, name, words)
    = row(excluded.type, excluded.route, excluded.forms_trust, excluded.status, excluded.officer_id, excluded.regions,
      excluded.local_authorities, excluded.proposed_decision_on, excluded.decision_on, excluded.significant_on, excluded.name, excluded.words);
end $$;
