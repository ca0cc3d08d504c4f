-- The past of some rows is found by their ids alone. The index of blocks by time is for what was written since a moment: up to one it holds
-- nearly all, and joined to the index of ids it made whole blocks be looked through for each id. `greatest` keeps it out.
create or replace function history.watch_rows(watched regclass) returns void language plpgsql set search_path = pg_catalog as $$
declare
  tbl text := (select relname from pg_class where oid = watched);
  col record;
  cols text;
  new_cols text;
  old_cols text;
begin
  execute format('create table if not exists history.%I (
    seq bigint not null, xid xid8 not null, op text not null check (op in (''insert'', ''update'', ''delete'')),
    actor uuid not null, at timestamptz not null)', tbl);
  for col in
    select attname, format_type(atttypid, atttypmod) as type from pg_attribute a
    where attrelid = watched and attnum > 0 and not attisdropped and attname not in (
      select attname from pg_attribute where attrelid = format('history.%I', tbl)::regclass and not attisdropped)
    order by attnum
  loop
    execute format('alter table history.%I add column %I %s', tbl, col.attname, col.type);
  end loop;
  execute format('create index if not exists %I on history.%I (id, seq desc)', tbl || '_id_seq', tbl);
  execute format('create index if not exists %I on history.%I (xid, seq)', tbl || '_xid_seq', tbl);
  execute format('create index if not exists %I on history.%I using brin (at) with (pages_per_range = 16, autosummarize = on)', tbl || '_at', tbl);

  select string_agg(format('%I', attname), ', ' order by attnum),
         string_agg(format('new_row_.%I', attname), ', ' order by attnum),
         string_agg(format('old_row_.%I', attname), ', ' order by attnum)
    into cols, new_cols, old_cols
    from pg_attribute where attrelid = watched and attnum > 0 and not attisdropped;

  perform history.trigger_for(tbl, 'insert', 'referencing new table as new_rows_', format(
    'select nextval(''history.change_seq''), pg_current_xact_id(), ''insert'', actor_, clock_timestamp(), %s from new_rows_ new_row_',
    new_cols), cols);
  -- An update that changes nothing records nothing.
  perform history.trigger_for(tbl, 'update', 'referencing old table as old_rows_ new table as new_rows_', format(
    'select nextval(''history.change_seq''), pg_current_xact_id(), ''update'', actor_, clock_timestamp(), %s
     from new_rows_ new_row_ left join old_rows_ old_row_ on old_row_.id = new_row_.id
     where row(%s) is distinct from row(%s)', new_cols, new_cols, old_cols), cols);
  perform history.trigger_for(tbl, 'delete', 'referencing old table as old_rows_', format(
    'select nextval(''history.change_seq''), pg_current_xact_id(), ''delete'', actor_, clock_timestamp(), %s from old_rows_ old_row_',
    old_cols), cols);
  execute format('create or replace trigger no_truncate before truncate on public.%I execute function history.refuse()', tbl);
  execute format('create or replace trigger no_rewrite before update or delete or truncate on history.%I
    for each statement execute function history.refuse()', tbl);

  execute format('drop view if exists as_at.%I', tbl);
  execute format('create view as_at.%I as select %s from (
      select distinct on (h.id) h.* from history.%I h
      where greatest(h.at, ''-infinity'') <= (select fn.as_at())
        and ((select fn.snapshot()) is null or pg_visible_in_snapshot(h.xid, (select fn.snapshot())))
      order by h.id, h.seq desc) newest
    where newest.op <> ''delete''', tbl, cols, tbl);
  execute format('grant select on history.%I, as_at.%I to portal_app', tbl, tbl);
end $$;

select history.watch(format('public.%I', tablename)::regclass) from pg_tables where schemaname = 'history';
