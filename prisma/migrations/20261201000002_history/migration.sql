-- Every audited table has a twin, history.<table>, that triggers fill: what each row was after each write, by whom and when. From the
-- twins come the audit, the view of any past moment (as_at.<table>) and the feed of changes.

create schema history;
create schema as_at;
create schema fn;

-- Orders the changes of all twins. `at` cannot: two changes may have the same time.
create sequence history.change_seq;

-- The role that the application works as. It owns nothing, and may read history but not write it.
do $$ begin
  if not exists (select from pg_roles where rolname = 'portal_app') then create role portal_app nologin; end if;
exception when duplicate_object or unique_violation then null; -- another database of the server created it at the same moment
end $$;
grant usage on schema history, as_at, fn to portal_app;

-- The person (or the part of the service) that the current transaction writes for. Raises an error when none is set.
create function history.actor() returns uuid language plpgsql stable set search_path = pg_catalog as $$
declare
  actor text := current_setting('app.actor', true);
begin
  -- The setting reads as '' after the transaction that set it.
  if coalesce(actor, '') = '' then
    raise exception 'A change needs its actor: set app.actor in the transaction that writes' using errcode = 'insufficient_privilege';
  end if;
  return actor::uuid;
end $$;

create function history.refuse() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  raise exception '% of %.% is refused', lower(tg_op), tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- The past moment that the as-at views show, and the snapshot that they see it through where one is set.
create function fn.as_at() returns timestamptz language sql stable parallel safe as
  $$ select nullif(current_setting('app.as_at', true), '')::timestamptz $$;
create function fn.snapshot() returns pg_snapshot language sql stable parallel safe as
  $$ select nullif(current_setting('app.snapshot', true), '')::pg_snapshot $$;
-- The calendar day in England, today or at that moment.
create function fn.today() returns date language sql stable parallel safe as
  $$ select (coalesce(fn.as_at(), now()) at time zone 'Europe/London')::date $$;

-- Creates or extends the twin of a table, with its indexes, triggers and as-at view. A migration that adds columns to a table ends with
-- this call, which adds them to the twin. One that renames or drops a column does so in the twin too, before the call.
create function history.watch(watched regclass) returns void language plpgsql set search_path = pg_catalog as $$
declare
  tbl text := (select relname from pg_class where oid = watched);
  col record;
  link text;
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

  -- The past of a row; the changes of a transaction; the changes since a moment, which lie in order of time, so that a small index of
  -- blocks is enough; and for the history of a record, deleted rows included, the rows that belong to it.
  execute format('create index if not exists %I on history.%I (id, seq desc)', tbl || '_id_seq', tbl);
  execute format('create index if not exists %I on history.%I (xid, seq)', tbl || '_xid_seq', tbl);
  execute format('create index if not exists %I on history.%I using brin (at) with (pages_per_range = 16, autosummarize = on)', tbl || '_at', tbl);
  for link in
    select attname from pg_attribute where attrelid = watched and not attisdropped
    and attname in ('proposal_id', 'project_id', 'decision_id', 'date_change_id')
  loop
    execute format('create index if not exists %I on history.%I (%I)', tbl || '_' || link, tbl, link);
  end loop;

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

  -- The moment and the snapshot are read once and not for every row. `greatest` keeps the planner from the index of blocks, which is for
  -- changes since a moment: up to a moment it holds nearly all, and combined with the index of ids it scanned whole blocks for each id.
  execute format('drop view if exists as_at.%I', tbl);
  execute format('create view as_at.%I as select %s from (
      select distinct on (h.id) h.* from history.%I h
      where greatest(h.at, ''-infinity'') <= (select fn.as_at())
        and ((select fn.snapshot()) is null or pg_visible_in_snapshot(h.xid, (select fn.snapshot())))
      order by h.id, h.seq desc) newest
    where newest.op <> ''delete''', tbl, cols, tbl);
  execute format('grant select on history.%I, as_at.%I to portal_app', tbl, tbl);
end $$;

create function history.trigger_for(tbl text, event text, referencing_clause text, query text, cols text) returns void
language plpgsql set search_path = pg_catalog as $$
begin
  -- SECURITY DEFINER: the application's role may only read history.
  execute format('create or replace function history.%I() returns trigger language plpgsql security definer set search_path = pg_catalog as $f$
    declare actor_ uuid := history.actor();
    begin
      insert into history.%I (seq, xid, op, actor, at, %s) %s;
      return null;
    end $f$', tbl || '_' || event, tbl, cols, query);
  execute format('create or replace trigger %I after %s on public.%I %s for each statement execute function history.%I()',
    'history_' || event, event, tbl, referencing_clause, tbl || '_' || event);
end $$;

-- Logs, counters, sessions, work in progress and derived rows are left out: no export or audit reads their past.
select history.watch(table_name::regclass) from unnest(array[
  'person', 'person_role', 'api_key',
  'local_authority', 'director', 'member_of_parliament', 'trust', 'new_trust', 'establishment', 'establishment_link', 'performance_result',
  'project_group', 'proposal', 'preparation', 'proposal_progress', 'decision', 'decision_reason', 'reopening', 'improvement_plan',
  'project', 'overview', 'budget', 'contact', 'opening', 'project_progress', 'date_change', 'date_change_reason',
  'hold_change', 'closure_change', 'task_record', 'note'
]) as table_name;

-- Which proposals ever belonged to a group, or formed a new trust.
create index proposal_group_id_idx on history.proposal (group_id, id) where group_id is not null;
create index proposal_new_trust_id_idx on history.proposal (new_trust_id, id) where new_trust_id is not null;

-- A download records the position in the history at which its file was read.
grant select on sequence history.change_seq to portal_app;
