-- The counts above the list of projects, from the index alone; and the work that nobody has yet.
create index project_listed on project (phase, region, type, local_authority_id, significant_on) where deleted_at is null;
create index project_unassigned on project (significant_on, id) where caseworker_id is null and phase = 'completing' and deleted_at is null;
create index proposal_unassigned on proposal (id) where officer_id is null;
