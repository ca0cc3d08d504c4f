-- The list shows what is going on unless asked for more: the next dates first, without walking through years of closed projects.
create index project_live on project (significant_on, id) where phase <> 'closed' and deleted_at is null;
create index project_live_region on project (region, significant_on, id) where phase <> 'closed' and deleted_at is null;
create index project_live_authority on project (local_authority_id, significant_on, id) where phase <> 'closed' and deleted_at is null;
create index project_live_team on project (team, significant_on, id) where phase <> 'closed' and deleted_at is null;
