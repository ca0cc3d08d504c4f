-- A project may rest for a while: since when and why, and every time that it was put on hold or resumed.
alter table project
  add column held_at timestamptz,
  add column hold_reason text,
  add constraint project_hold_explained check ((held_at is null) = (hold_reason is null)),
  add constraint project_hold_while_completing check (held_at is null or phase = 'completing');
create index project_held on project (significant_on, id) where held_at is not null;
select history.watch('project');

create table hold_change (
  id uuid not null default uuidv7(),
  project_id uuid not null,
  kind text not null,
  reason text not null,
  changed_by_id uuid not null,
  changed_at timestamptz not null default current_timestamp,
  constraint hold_change_pkey primary key (id),
  constraint hold_change_kind check (kind in ('held', 'resumed')),
  constraint hold_change_project_id_fkey foreign key (project_id) references project (id) on delete restrict on update cascade,
  constraint hold_change_changed_by_id_fkey foreign key (changed_by_id) references person (id) on delete restrict on update cascade
);
create index hold_change_project_id_id_idx on hold_change (project_id, id);
create index hold_change_changed_by_id_idx on hold_change (changed_by_id);
create trigger append_only before update or delete or truncate on hold_change for each statement execute function history.refuse();
grant select, insert on hold_change to portal_app;
select history.watch('hold_change');
