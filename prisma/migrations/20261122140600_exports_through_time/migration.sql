-- Exports look back: as things stood, what has changed since, a file made again.
-- Twins are read by time too, of which rows come in order: a small index of blocks does. The views ask for the moment once and not for
-- every row.
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
      where h.at <= (select fn.as_at())
        and ((select fn.snapshot()) is null or pg_visible_in_snapshot(h.xid, (select fn.snapshot())))
      order by h.id, h.seq desc) newest
    where newest.op <> ''delete''', tbl, cols, tbl);
  execute format('grant select on history.%I, as_at.%I to portal_app', tbl, tbl);
end $$;

select history.watch(format('public.%I', tablename)::regclass) from pg_tables where schemaname = 'history';

-- What a definition was when a file was made by it: its columns, each with the hash of its heading and SQL, and the hash of its choice of
-- rows. A file is made again by the same definition or not at all; this names what has changed.
create table definition_print (
  hash text not null,
  rows_hash text not null,
  columns jsonb not null,
  constraint definition_print_pkey primary key (hash)
);
grant select, insert on definition_print to portal_app;

-- What a file is of: the export as it is, or as it stood; the rows that have changed since some state; or those changes cell by cell.
alter table download
  add column contents text not null default 'rows',
  add column bom boolean not null default false,
  add column as_at timestamptz,
  add column since_at timestamptz,
  add column since_snapshot text,
  add column repeat_of_id uuid,
  add constraint download_contents check (contents in ('rows', 'changed-rows', 'changes')),
  add constraint download_changes_since check ((contents = 'rows') = (since_at is null and since_snapshot is null)),
  add constraint download_repeat_of_id_fkey foreign key (repeat_of_id) references download (id) on delete restrict on update cascade;
create index download_repeat_of_id_idx on download (repeat_of_id);
