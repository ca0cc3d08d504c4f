-- When a project was handed over: from then on it has a team. Those that were before are dated by their history.
select set_config('app.actor', '00000000-0000-7000-8000-000000000001', true);
alter table project add column handed_over_at timestamptz;
update project set handed_over_at = first.at
  from (select id, min(at) as at from history.project where team is not null group by id) first
  where first.id = project.id and project.team is not null;
select history.watch('project');
