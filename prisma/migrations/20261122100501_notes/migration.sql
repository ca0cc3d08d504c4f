-- What people write down about a proposal, one of its projects, or a task of either.
create table note (
  id uuid not null default uuidv7(),
  proposal_id uuid not null,
  project_id uuid,
  task_key text,
  body text not null,
  author_id uuid not null,
  written_at timestamptz not null default current_timestamp,
  edited_at timestamptz,
  version integer not null default 1,
  constraint note_pkey primary key (id),
  constraint note_body_not_blank check (body <> ''),
  constraint note_proposal_id_fkey foreign key (proposal_id) references proposal (id) on delete restrict on update cascade,
  constraint note_project_id_fkey foreign key (project_id) references project (id) on delete restrict on update cascade,
  constraint note_author_id_fkey foreign key (author_id) references person (id) on delete restrict on update cascade
);
create index note_proposal_id_id_idx on note (proposal_id, id);
create index note_project_id_idx on note (project_id);
create index note_author_id_idx on note (author_id);
-- A note that its author takes back goes; the history keeps what it said.
grant select, insert, update, delete on note to portal_app;
select history.watch('note');
