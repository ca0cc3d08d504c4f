-- Why something was deleted, and by whom: service support says so, and may bring it back.
select set_config('app.actor', '00000000-0000-7000-8000-000000000001', true);

alter table proposal add column deleted_by_id uuid, add column deletion_reason text;
update proposal set deleted_by_id = '00000000-0000-7000-8000-000000000001', deletion_reason = 'Not recorded' where deleted_at is not null;
alter table proposal
  add constraint proposal_deleted_by_id_fkey foreign key (deleted_by_id) references person (id) on delete restrict on update cascade,
  add constraint proposal_deletion_explained check ((deleted_at is null) = (deletion_reason is null) and (deleted_at is null) = (deleted_by_id is null));
create index proposal_deleted_by_id_idx on proposal (deleted_by_id);
create index proposal_deleted on proposal (deleted_at, id) where deleted_at is not null;
select history.watch('proposal');

alter table project add column deleted_by_id uuid, add column deletion_reason text;
update project set deleted_by_id = '00000000-0000-7000-8000-000000000001', deletion_reason = 'Not recorded' where deleted_at is not null;
alter table project
  add constraint project_deleted_by_id_fkey foreign key (deleted_by_id) references person (id) on delete restrict on update cascade,
  add constraint project_deletion_explained check ((deleted_at is null) = (deletion_reason is null) and (deleted_at is null) = (deleted_by_id is null));
create index project_deleted_by_id_idx on project (deleted_by_id);
create index project_deleted on project (deleted_at, id) where deleted_at is not null;
select history.watch('project');
