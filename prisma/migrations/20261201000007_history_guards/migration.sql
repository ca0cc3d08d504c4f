-- History cannot be forged by the application's role. Its trigger functions write as the owner: whoever may execute one can attach it to
-- a temporary table of their own and write any row. A trigger that exists needs no right to be fired.

create or replace function history.trigger_for(tbl text, event text, referencing_clause text, query text, cols text) returns void
language plpgsql set search_path = pg_catalog as $$
begin
  -- SECURITY DEFINER: the application's role may only read history.
  execute format('create or replace function history.%I() returns trigger language plpgsql security definer set search_path = pg_catalog as $f$
    declare actor_ uuid := history.actor();
    begin
      if tg_table_schema <> ''public'' or tg_table_name <> %L then
        raise exception ''History of %% is not kept by this function'', tg_relid::regclass using errcode = ''insufficient_privilege'';
      end if;
      insert into history.%I (seq, xid, op, actor, at, %s) %s;
      return null;
    end $f$', tbl || '_' || event, tbl, tbl, cols, query);
  execute format('revoke execute on function history.%I() from public', tbl || '_' || event);
  execute format('create or replace trigger %I after %s on public.%I %s for each statement execute function history.%I()',
    'history_' || event, event, tbl, referencing_clause, tbl || '_' || event);
end $$;

select history.watch(format('public.%I', relname)::regclass)
from pg_class where relnamespace = 'history'::regnamespace and relkind = 'r' order by relname;

-- When an event happened is not the application's to say.
create function history.stamp_event() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  new.at := clock_timestamp();
  return new;
end $$;
create trigger stamp before insert on access_event for each row execute function history.stamp_event();

revoke execute on all functions in schema history from public;
revoke execute on function fn.sync_proposal_list from public;
