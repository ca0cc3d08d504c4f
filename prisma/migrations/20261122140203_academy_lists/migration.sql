-- Conversions that wait for the URN of their academy, and those that have it: two lists by conversion date.
create index project_academy_to_create on project (significant_on, id)
  where type = 'conversion' and phase = 'completing' and academy_id is null and deleted_at is null;
create index project_academy_recorded on project (significant_on, id)
  where type = 'conversion' and phase = 'completing' and academy_id is not null and deleted_at is null;
