-- Where an access event came from: the client's address, and the request's id, which is in its answer and in the log.
alter table access_event add column address text, add column request_id uuid;

-- Sessions that have ended, and drafts that nobody goes on with, are swept.
grant delete on session to portal_app;
