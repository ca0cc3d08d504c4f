-- Every watched table has a twin, history.<table>, that a trigger fills: what each row looked like after each write, by whom, when.
-- From the twins come the audit, the view of any past moment (as_at.<table>) and the feed of changes.

create schema history;
create schema as_at;
create schema fn;
create sequence history.change_seq;

-- The person (or part of the service) that the running transaction writes for; a write without one is refused.
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

-- The moment that as-at queries look back to, and the snapshot they look through when one is given.
create function fn.as_at() returns timestamptz language sql stable parallel safe as
  $$ select nullif(current_setting('app.as_at', true), '')::timestamptz $$;
create function fn.snapshot() returns pg_snapshot language sql stable parallel safe as
  $$ select nullif(current_setting('app.snapshot', true), '')::pg_snapshot $$;
-- The calendar day in England, now or at the moment looked back to.
create function fn.today() returns date language sql stable parallel safe as
  $$ select (coalesce(fn.as_at(), now()) at time zone 'Europe/London')::date $$;

-- Makes or extends the twin of a table, with its indexes, triggers and as-at view. Call it again after altering the table:
-- columns the twin lacks are added. A renamed or dropped column is altered in the twin by the same migration, beforehand.
create function history.watch(watched regclass) returns void language plpgsql set search_path = pg_catalog as $$
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
      where h.at <= fn.as_at() and (fn.snapshot() is null or pg_visible_in_snapshot(h.xid, fn.snapshot()))
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

-- The role the application works as: it owns nothing and may not touch history but to read it.
do $$ begin
  if not exists (select from pg_roles where rolname = 'portal_app') then create role portal_app nologin; end if;
exception when duplicate_object or unique_violation then null; -- another database of the cluster made it at the same moment
end $$;
grant usage on schema history, as_at, fn to portal_app;

select history.watch(table_name::regclass) from unnest(array[
  'person', 'person_role', 'api_key',
  'local_authority', 'establishment', 'establishment_link', 'trust', 'new_trust',
  'proposal', 'preparation', 'proposal_progress', 'decision', 'decision_reason',
  'project', 'overview', 'opening', 'project_progress', 'date_change', 'date_change_reason', 'task_record', 'contact'
]) as table_name;
