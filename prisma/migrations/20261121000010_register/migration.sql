-- How search reads what somebody typed, and what the register holds: the two meet in the middle. Lower case, no apostrophes
-- (St Mary's is also St Marys), saints and the Church of England as they are most often written.
create function fn.search_words(said text) returns text language sql immutable parallel safe as
  $$ select replace(replace(replace(translate(lower(said), '''’`.', ''), 'church of england', 'cofe'), 'c of e', 'cofe'), 'saint ', 'st ') $$;

-- The expressions are repeated, word for word, in lib/register/search.ts. Long signatures: 256 bytes cost no more space than 64
-- and leave fewer rows to compare.
drop index establishment_search;
create index establishment_search on establishment using gist (
  fn.search_words(name || ' ' || coalesce(town, '') || ' ' || coalesce(postcode, '') || ' ' || urn) gist_trgm_ops(siglen = 256));
drop index trust_search;
create index trust_search on trust using gist (
  fn.search_words(name || ' ' || coalesce(reference_number, '') || ' ' || coalesce(ukprn, '') || ' ' || coalesce(companies_house_number, '')) gist_trgm_ops(siglen = 256));

-- A number may pass from one trust to another within one import: uniqueness counts when it is done.
drop index trust_reference_number_key;
alter table trust add constraint trust_reference_number_key unique (reference_number) deferrable initially deferred;
drop index trust_ukprn_key;
alter table trust add constraint trust_ukprn_key unique (ukprn) deferrable initially deferred;
