-- How a proposal came to be, and the application that it came from (Prepare 2.1, 2.3).
alter table proposal
  add column origin text not null default 'officer' check (origin in ('officer', 'application')),
  add column application_reference text,
  add column application_received_on date;
create index proposal_application_reference_idx on proposal (application_reference);
select history.watch('proposal');

-- A new trust is changed by hand: two people at once must see each other's change.
alter table new_trust
  add column version integer not null default 1,
  add constraint new_trust_reference_number_shape check (reference_number ~ '^TR\d{5}$');
select history.watch('new_trust');

-- The expression is repeated, word for word, in lib/proposals/creating/queries.ts.
create index new_trust_search on new_trust using gist (
  fn.search_words(name || ' ' || reference || ' ' || reference_number) gist_trgm_ops(siglen = 256));
