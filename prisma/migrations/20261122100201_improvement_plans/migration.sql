-- What is done for a school while its sponsored conversion is prepared: several plans a proposal, the newest first.
create table improvement_plan (
  id uuid not null default uuidv7(),
  proposal_id uuid not null,
  arranged_by text[]
    constraint improvement_plan_arranged_by_check check (arranged_by <@ array['local-authority', 'regional-director', 'diocese', 'other'])
    constraint improvement_plan_arranged_by_somebody check (arranged_by is not null and cardinality(arranged_by) > 0),
  other_arranger text,
  provided_by text not null,
  starts_on date not null,
  ends text not null check (ends in ('proposed-decision', 'conversion', 'unknown', 'other')),
  ends_on date,
  confidence text not null check (confidence in ('high', 'medium', 'low', 'none')),
  comments text,
  version int not null default 1,
  saved_at timestamptz not null default current_timestamp,
  saved_by_id uuid not null,
  removed_at timestamptz,
  constraint improvement_plan_pkey primary key (id),
  constraint improvement_plan_proposal_id_fkey foreign key (proposal_id) references proposal (id) on delete restrict on update cascade,
  constraint improvement_plan_saved_by_id_fkey foreign key (saved_by_id) references person (id) on delete restrict on update cascade,
  constraint improvement_plan_other_arranger check ((other_arranger is not null) = ('other' = any (arranged_by)) and arranged_by is not null),
  constraint improvement_plan_ends_on check ((ends_on is not null) = (ends = 'other') and ends is not null)
);
create index improvement_plan_proposal_id_id_idx on improvement_plan (proposal_id, id);
create index improvement_plan_saved_by_id_idx on improvement_plan (saved_by_id);
grant select, insert, update on improvement_plan to portal_app;
select history.watch('improvement_plan');
