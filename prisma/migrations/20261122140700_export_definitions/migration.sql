-- Exports that teams own are data: every version of each, as an admin (or the service itself, for those it ships) saved it.
create table export_definition (
  id uuid not null default uuidv7(),
  export_id text not null constraint export_definition_export_id_shape check (export_id ~ '^[a-z0-9-]{1,60}$' and export_id not in ('merged', 'downloads', 'dictionary', 'views', 'questions')),
  version int not null constraint export_definition_version_counts check (version >= 1),
  name text not null,
  purpose text not null,
  owner text constraint export_definition_owner_check check (owner in ('grants', 'letters', 'academies-operations', 'financial-oversight', 'business-support')),
  personal boolean not null,
  date_basis text not null constraint export_definition_date_basis_check check (date_basis in ('significant', 'decision', 'proposed-decision', 'opened')),
  rows jsonb not null,
  columns jsonb not null,
  saved_by_id uuid not null,
  saved_at timestamptz not null default current_timestamp,
  constraint export_definition_pkey primary key (id),
  constraint export_definition_saved_by_id_fkey foreign key (saved_by_id) references person (id) on delete restrict on update cascade
);
create unique index export_definition_export_id_version_key on export_definition (export_id, version);
create index export_definition_saved_by_id_idx on export_definition (saved_by_id);
create trigger append_only before update or delete or truncate on export_definition for each statement execute function history.refuse();
grant select, insert on export_definition to portal_app;
select history.watch('export_definition');

-- The columns and filters of the merged export that somebody keeps for themselves.
create table saved_view (
  id uuid not null default uuidv7(),
  person_id uuid not null,
  name text not null,
  filters jsonb not null,
  columns text[] default array[]::text[],
  created_at timestamptz not null default current_timestamp,
  version int not null default 1,
  constraint saved_view_pkey primary key (id),
  constraint saved_view_person_id_fkey foreign key (person_id) references person (id) on delete restrict on update cascade
);
create unique index saved_view_person_id_name_key on saved_view (person_id, name);
grant select, insert, update, delete on saved_view to portal_app;
select history.watch('saved_view');

-- What data consumers miss in an export or do not understand, and what they were told.
create table export_question (
  id uuid not null default uuidv7(),
  export_id text not null,
  kind text not null constraint export_question_kind_check check (kind in ('missing-column', 'unclear-heading', 'other')),
  column_id text,
  question text not null,
  asked_by_id uuid not null,
  asked_at timestamptz not null default current_timestamp,
  answer text,
  answered_by_id uuid,
  answered_at timestamptz,
  version int not null default 1,
  constraint export_question_pkey primary key (id),
  constraint export_question_asked_by_id_fkey foreign key (asked_by_id) references person (id) on delete restrict on update cascade,
  constraint export_question_answered_by_id_fkey foreign key (answered_by_id) references person (id) on delete restrict on update cascade,
  constraint export_question_answered_whole check (num_nonnulls(answer, answered_by_id, answered_at) in (0, 3))
);
create index export_question_asked_by_id_asked_at_idx on export_question (asked_by_id, asked_at);
create index export_question_answered_by_id_idx on export_question (answered_by_id);
create index export_question_asked_at_idx on export_question (asked_at);
create index export_question_open on export_question (asked_at) where answered_at is null;
grant select, insert, update on export_question to portal_app;
select history.watch('export_question');

-- A download says which version of its export it was, and which columns, where they were chosen.
alter table download
  add column definition_version int,
  add column columns text[] default array[]::text[];
create index download_export_id_started_at_idx on download (export_id, started_at);
