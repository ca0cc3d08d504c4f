-- Numbers that a search for projects looks up.
create index establishment_ukprn_idx on establishment (ukprn);
create index establishment_number_idx on establishment (establishment_number, local_authority_id);
create index trust_companies_house_number_idx on trust (companies_house_number);

-- Names that a search for projects finds nearest first, beside those of trusts. The expressions are repeated, word for word, in
-- lib/search/sources.ts. The name of a school alone, not its town and numbers too: shorter texts are told apart sooner.
create index establishment_name_search on establishment using gist (fn.search_words(name) gist_trgm_ops(siglen = 256));
create index opening_academy_search on opening
  using gist (fn.search_words(academy_name) gist_trgm_ops(siglen = 256)) where academy_name is not null;
create index person_search on person using gist (fn.search_words(first_name || ' ' || last_name) gist_trgm_ops(siglen = 256));
