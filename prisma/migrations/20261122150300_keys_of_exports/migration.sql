-- A key may be for chosen exports instead of those of a team.
alter table api_key
  add column exports text[] default array[]::text[],
  add constraint api_key_exports check (cardinality(exports) = 0 or (role = 'data-consumer' and team is null));
create index api_key_created_at_idx on api_key (created_at);
select history.watch('api_key');

-- When a key was last used: kept beside the key, whose history it is no part of.
create table api_key_use (
  api_key_id uuid not null,
  used_at timestamptz not null,
  constraint api_key_use_pkey primary key (api_key_id),
  constraint api_key_use_api_key_id_fkey foreign key (api_key_id) references api_key (id) on delete restrict on update cascade
);
grant select, insert, update on api_key_use to portal_app;

-- The page about the API has an address among those of exports.
alter table export_definition
  drop constraint export_definition_export_id_shape,
  add constraint export_definition_export_id_shape check (export_id ~ '^[a-z0-9-]{1,60}$' and export_id not in ('merged', 'downloads', 'dictionary', 'views', 'questions', 'api'));
select history.watch('export_definition');
