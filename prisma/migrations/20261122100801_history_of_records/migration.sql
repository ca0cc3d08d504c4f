-- The page of a record's history reads the twins of everything that hangs on it, rows that were deleted since included: each twin is
-- found by what its rows hang on, too. From now on history.watch() makes these indexes with the twin.
alter function history.watch(regclass) rename to watch_rows;

create function history.watch(watched regclass) returns void language plpgsql set search_path = pg_catalog as $$
declare
  tbl text := (select relname from pg_class where oid = watched);
  link text;
begin
  perform history.watch_rows(watched);
  for link in
    select attname from pg_attribute where attrelid = watched and not attisdropped
    and attname in ('proposal_id', 'project_id', 'decision_id', 'date_change_id')
  loop
    execute format('create index if not exists %I on history.%I (%I)', tbl || '_' || link, tbl, link);
  end loop;
end $$;

select history.watch(table_name::regclass) from (
  select distinct table_name from information_schema.columns
  where table_schema = 'as_at' and column_name in ('proposal_id', 'project_id', 'decision_id', 'date_change_id')) hanging;
