-- The oldest release of the product that may run on this database. A migration that removes or renames what an older release uses
-- replaces this function with the first release that does without it (docs/decisions/0140-releases-and-migrations.md).
create function oldest_release() returns text language sql immutable as $$ select '0.2.0' $$;
