-- A closed project changes only when service support says why, and is reopened by them: every time and its reason.
create table closure_change (
  id uuid not null default uuidv7(),
  project_id uuid not null,
  kind text not null,
  reason text not null,
  changed_by_id uuid not null,
  changed_at timestamptz not null default current_timestamp,
  constraint closure_change_pkey primary key (id),
  constraint closure_change_kind check (kind in ('changed', 'reopened')),
  constraint closure_change_project_id_fkey foreign key (project_id) references project (id) on delete restrict on update cascade,
  constraint closure_change_changed_by_id_fkey foreign key (changed_by_id) references person (id) on delete restrict on update cascade
);
create index closure_change_project_id_id_idx on closure_change (project_id, id);
create index closure_change_changed_by_id_idx on closure_change (changed_by_id);
create trigger append_only before update or delete or truncate on closure_change for each statement execute function history.refuse();
grant select, insert on closure_change to portal_app;
select history.watch('closure_change');
