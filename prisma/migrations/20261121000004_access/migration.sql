-- What the application's role may do. Rows are deleted only where a delete is part of the service's manners.
grant usage on schema public to portal_app;
grant select, insert on all tables in schema public to portal_app;
revoke all on _prisma_migrations from portal_app;
grant usage on all sequences in schema public to portal_app;
grant update on person, session, api_key, local_authority, establishment, establishment_link, trust, new_trust, register_import,
  proposal, preparation, proposal_progress, draft, project, overview, opening, project_progress, task_record, contact,
  download, heartbeat, rate_limit to portal_app;
grant delete on person_role, establishment_link, draft, contact, download_chunk, rate_limit to portal_app;

-- Search: nearest first by trigrams over what people remember of a school or trust.
create extension if not exists pg_trgm;
create index establishment_search on establishment
  using gist (lower(name || ' ' || coalesce(town, '') || ' ' || coalesce(postcode, '') || ' ' || urn) gist_trgm_ops(siglen = 64));
create index trust_search on trust
  using gist (lower(name || ' ' || coalesce(reference_number, '') || ' ' || coalesce(ukprn, '') || ' ' || coalesce(companies_house_number, '')) gist_trgm_ops(siglen = 64));
