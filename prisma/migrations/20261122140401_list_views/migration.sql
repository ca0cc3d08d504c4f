-- What is in progress by its date, with what lists and counts filter it by; what ended, by when; and the dates that were moved.
create index project_in_progress on project (significant_on, id)
  include (type, region, team, caseworker_id, local_authority_id, significant_is_provisional, held_at)
  where phase = 'completing' and caseworker_id is not null and deleted_at is null;
create index project_ended on project (outcome, closed_at, id)
  include (phase, type, region, team, caseworker_id, local_authority_id) where deleted_at is null;
create index date_change_moved on date_change (from_on) include (to_on, project_id, id)
  where kind = 'significant' and from_on <> to_on;
