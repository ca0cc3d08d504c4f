-- Service support may undo an approval while nothing of the work after it has begun. The decision stays; this says that it counts no more.
create table reopening (
  id uuid not null default uuidv7(),
  decision_id uuid not null,
  reason text not null,
  reopened_by_id uuid not null,
  reopened_at timestamptz not null default current_timestamp,
  constraint reopening_pkey primary key (id),
  constraint reopening_decision_id_fkey foreign key (decision_id) references decision (id) on delete restrict on update cascade,
  constraint reopening_reopened_by_id_fkey foreign key (reopened_by_id) references person (id) on delete restrict on update cascade
);
create unique index reopening_decision_id_key on reopening (decision_id);
create index reopening_reopened_by_id_idx on reopening (reopened_by_id);
create trigger append_only before update or delete or truncate on reopening for each statement execute function history.refuse();
grant select, insert on reopening to portal_app;
select history.watch('reopening');
