-- What is due next, first and last, and among one person's own work.
create index project_progress_due on project_progress (next_due_on, id);
create index project_progress_due_latest on project_progress (next_due_on desc nulls last, id desc);
create index project_worked_on on project (caseworker_id) where phase = 'completing' and deleted_at is null;
