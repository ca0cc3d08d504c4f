-- New proposals are computed once, not compared with rows they do not have; and many at a time are planned for the tables as they are by
-- then: a plan that was kept from when they were nearly empty goes through all of them for each row.
create or replace function fn.refresh_proposal_list(changed uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog set plan_cache_mode = auto as $$
declare
  known uuid[];
  stale uuid[];
begin
  if cardinality(changed) > 50 then
    perform set_config('plan_cache_mode', 'force_custom_plan', true);
  end if;
  select coalesce(array_agg(id), '{}') into known from public.proposal_list where id = any(changed);
  insert into public.proposal_list select * from fn.proposal_as_listed where id = any(changed) and id <> all(known) order by id
  on conflict (id) do nothing;
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

-- The same words, split without a regular expression for each.
create or replace function fn.distinct_words(said text) returns text language sql immutable parallel safe as $$
  select coalesce(case when octet_length(words) <= 1800 then words else left(words, 450) end, '')
  from (select string_agg(distinct word, ' ') as words
    from unnest(string_to_array(regexp_replace(fn.search_words(said), '[^[:alnum:]_-]+', ' ', 'g'), ' ')) as word
    where word <> '') as found $$;
