-- Imports of the register that somebody asks for on a page: who, which files, and how it went. Those of the command line are recorded once
-- they are done, by nobody.
alter table register_import
  alter column report drop not null,
  add column outcome text not null default 'completed' constraint register_import_outcome check (outcome in ('waiting', 'running', 'completed', 'refused', 'failed')),
  add column problem text,
  add column person_id uuid,
  add column file_names text[],
  add constraint register_import_person_id_fkey foreign key (person_id) references person (id) on delete restrict on update cascade,
  add constraint register_import_report_when_completed check ((report is not null) = (outcome = 'completed')),
  add constraint register_import_problem_when_refused check ((problem is not null) = (outcome = 'refused'));
create index register_import_person_id_idx on register_import (person_id);

-- The files of an import that waits, in pieces; gone once it has run.
create table register_upload (
  import_id uuid not null,
  file int not null,
  number int not null,
  bytes bytea not null,
  constraint register_upload_pkey primary key (import_id, file, number),
  constraint register_upload_import_id_fkey foreign key (import_id) references register_import (id) on delete cascade on update cascade
);
grant select, insert, delete on register_upload to portal_app;
