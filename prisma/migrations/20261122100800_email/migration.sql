-- The outbox: what is to be sent, written in the transaction of what it tells of, and sent by the worker.
create table email (
  id uuid not null default uuidv7(),
  person_id uuid not null,
  address text not null,
  kind text not null,
  subject text not null,
  body text not null,
  reference text not null,
  created_at timestamptz not null default current_timestamp,
  attempts integer not null default 0,
  next_attempt_at timestamptz default current_timestamp,
  sent_at timestamptz,
  last_problem text,
  constraint email_pkey primary key (id),
  constraint email_person_id_fkey foreign key (person_id) references person (id) on delete restrict on update cascade,
  constraint email_kind check (kind in ('proposal-assigned', 'project-assigned', 'project-handed-over', 'person-added')),
  constraint email_sent_is_over check (sent_at is null or next_attempt_at is null)
);
create unique index email_reference_key on email (reference);
create index email_person_id_idx on email (person_id);
create index email_waiting on email (next_attempt_at, id) where next_attempt_at is not null;
create index email_not_sent on email (id) where sent_at is null;
-- Old ones go: they hold addresses, and nobody reads them again.
create index email_created_at_idx on email (created_at);
grant select, insert, update, delete on email to portal_app;
