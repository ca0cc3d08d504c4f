-- Exports: the definitions that teams own, the downloads made by them, and what people save and ask beside them.

-- Every version of an export that a team owns, saved by an admin or by the service for those that it ships. Append-only. Some ids are
-- taken by pages beside the exports.
create table export_definition (
  id uuid primary key default uuidv7(),
  export_id text not null,
  version int not null check (version >= 1),
  name text not null,
  purpose text not null,
  owner text
    check (owner in ('grants', 'letters', 'academies-operations', 'financial-oversight', 'business-support')),
  personal boolean not null,
  date_basis text not null check (date_basis in ('significant', 'decision', 'proposed-decision', 'opened')),
  rows jsonb not null,
  columns jsonb not null,
  saved_by_id uuid not null references person on delete restrict on update cascade,
  saved_at timestamptz not null default current_timestamp,
  constraint export_definition_export_id_shape check (export_id ~ '^[a-z0-9-]{1,60}$'
    and export_id not in ('merged', 'downloads', 'dictionary', 'views', 'questions', 'api'))
);
create unique index export_definition_export_id_version_key on export_definition (export_id, version);
create index export_definition_saved_by_id_idx on export_definition (saved_by_id);
create trigger append_only before update or delete or truncate on export_definition for each statement execute function history.refuse();
grant select, insert on export_definition to portal_app;

-- The fingerprint of a definition that files were made by: the hash of every column's heading and SQL, and of the condition on rows. A file
-- is made again by the same definition or not at all, and a comparison of fingerprints names what has changed.
create table definition_fingerprint (
  hash text primary key,
  rows_hash text not null,
  columns jsonb not null
);
grant select, insert on definition_fingerprint to portal_app;

-- One file that a person or a system requested: of which definition and columns, of what (the rows now or as at a moment, the rows changed
-- since a moment, or those changes cell by cell), read at which point of the history, and how it ended. `rows_written` is the progress of
-- a workbook, `catalogue_hash` the fingerprint of its definition.
create table download (
  id uuid primary key default uuidv7(),
  export_id text not null,
  definition_version int,
  columns text[] default array[]::text[],
  format text not null check (format in ('csv', 'xlsx', 'jsonl')),
  person_id uuid references person on delete set null on update cascade,
  api_key_id uuid references api_key on delete set null on update cascade,
  filters jsonb not null default '{}',
  contents text not null default 'rows' check (contents in ('rows', 'changed-rows', 'changes')),
  bom boolean not null default false,
  header text not null default 'heading' check (header in ('heading', 'id')),
  as_at timestamptz,
  since_at timestamptz,
  since_snapshot text,
  repeat_of_id uuid references download on delete restrict on update cascade,
  catalogue_hash text not null,
  snapshot text not null,
  history_seq bigint not null,
  personal boolean not null,
  outcome text not null default 'started' check (outcome in ('started', 'ready', 'completed', 'failed', 'abandoned')),
  rows_written int not null default 0,
  row_count int,
  byte_count bigint,
  sha256 text,
  started_at timestamptz not null default current_timestamp,
  finished_at timestamptz,
  expires_at timestamptz,
  constraint download_changes_since check ((contents = 'rows') = (since_at is null and since_snapshot is null))
);
create index download_person_id_started_at_idx on download (person_id, started_at);
create index download_api_key_id_started_at_idx on download (api_key_id, started_at);
create index download_export_id_started_at_idx on download (export_id, started_at);
create index download_started_at_idx on download (started_at);
create index download_repeat_of_id_idx on download (repeat_of_id);
grant select, insert, update on download to portal_app;

-- The file itself where the worker made it, in pieces that any web process can serve until it expires.
create table download_chunk (
  download_id uuid not null references download on delete cascade on update cascade,
  number int not null,
  bytes bytea not null,
  primary key (download_id, number)
);
grant select, insert, delete on download_chunk to portal_app;

-- Columns and filters of the merged export that a person saves for their own use; no columns means all of them.
create table saved_view (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person on delete restrict on update cascade,
  name text not null,
  filters jsonb not null,
  columns text[] default array[]::text[],
  created_at timestamptz not null default current_timestamp,
  version int not null default 1
);
create unique index saved_view_person_id_name_key on saved_view (person_id, name);
grant select, insert, update, delete on saved_view to portal_app;

-- What data consumers miss in an export or do not understand, and the answer that they got.
create table export_question (
  id uuid primary key default uuidv7(),
  export_id text not null,
  kind text not null check (kind in ('missing-column', 'unclear-heading', 'other')),
  column_id text,
  question text not null,
  asked_by_id uuid not null references person on delete restrict on update cascade,
  asked_at timestamptz not null default current_timestamp,
  answer text,
  answered_by_id uuid references person on delete restrict on update cascade,
  answered_at timestamptz,
  version int not null default 1,
  constraint export_question_answered_whole check (num_nonnulls(answer, answered_by_id, answered_at) in (0, 3))
);
create index export_question_asked_by_id_asked_at_idx on export_question (asked_by_id, asked_at);
create index export_question_answered_by_id_idx on export_question (answered_by_id);
create index export_question_asked_at_idx on export_question (asked_at);
create index export_question_open on export_question (asked_at) where answered_at is null;
grant select, insert, update on export_question to portal_app;

select history.watch(table_name::regclass) from unnest(array['export_definition', 'saved_view', 'export_question']) as table_name;
