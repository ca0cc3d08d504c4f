-- All conversions whose academy is recorded are listed, those that are completed too.
drop index project_academy_recorded;
create index project_academy_recorded on project (significant_on, id)
  where type = 'conversion' and academy_id is not null and deleted_at is null;
