-- Schools and academies that join the same existing trust together (Prepare 1.6, Complete 2.1).
create sequence project_group_reference start 1;
grant usage on sequence project_group_reference to portal_app;
create table project_group (
  id uuid not null default uuidv7(),
  reference text not null constraint project_group_reference_shape check (reference ~ '^GRP_\d{8}$'),
  trust_id uuid not null,
  officer_id uuid,
  created_by_id uuid not null,
  created_at timestamptz not null default current_timestamp,
  version int not null default 1,
  constraint project_group_pkey primary key (id),
  constraint project_group_trust unique (id, trust_id),
  constraint project_group_trust_id_fkey foreign key (trust_id) references trust (id) on delete restrict on update cascade,
  constraint project_group_officer_id_fkey foreign key (officer_id) references person (id) on delete restrict on update cascade,
  constraint project_group_created_by_id_fkey foreign key (created_by_id) references person (id) on delete restrict on update cascade
);
create unique index project_group_reference_key on project_group (reference);
create index project_group_trust_id_idx on project_group (trust_id);
create index project_group_officer_id_idx on project_group (officer_id);
create index project_group_created_by_id_idx on project_group (created_by_id);
grant select, insert, update, delete on project_group to portal_app;
select history.watch('project_group');

-- A member joins the group's own trust: the key has both, so that neither can be changed without the other.
alter table proposal
  add column group_id uuid,
  add constraint proposal_group_id_fkey foreign key (group_id, incoming_trust_id) references project_group (id, trust_id) on delete restrict on update cascade,
  add constraint proposal_group_has_trust check (group_id is null or incoming_trust_id is not null);
create index proposal_group_id_idx on proposal (group_id);
select history.watch('proposal');

-- Schools that form a trust have a delivery officer for all of it, beside those of each.
alter table new_trust
  add column officer_id uuid,
  add constraint new_trust_officer_id_fkey foreign key (officer_id) references person (id) on delete restrict on update cascade;
create index new_trust_officer_id_idx on new_trust (officer_id);
select history.watch('new_trust');
