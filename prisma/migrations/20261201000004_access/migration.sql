-- What the application's role may do with the tables so far; later migrations grant with the tables that they create.

grant usage on schema public to portal_app;
grant usage on all sequences in schema public to portal_app;

-- Everything is read and added to. Prisma's own table is the owner's.
grant select, insert on all tables in schema public to portal_app;
revoke all on _prisma_migrations from portal_app;

-- Not updated: what is append-only, and what is replaced rather than edited.
grant update on
  person, session, api_key, api_key_use, rate_limit,
  local_authority, director, member_of_parliament, trust, new_trust, establishment, establishment_link, performance_result,
  register_import,
  project_group, proposal, preparation, proposal_progress, improvement_plan, draft,
  project, overview, budget, contact, opening, project_progress, task_record, note,
  email, heartbeat
to portal_app;

-- Deleted: roles that are revoked, counters and work that is done, reference data that an import replaces, and the records that people may
-- remove. History still shows what audited rows were. Proposals and projects are marked as deleted and never go.
grant delete on
  person_role, rate_limit,
  local_authority, director, member_of_parliament, establishment_link, performance_result, register_upload,
  project_group, draft,
  contact, note,
  email
to portal_app;
