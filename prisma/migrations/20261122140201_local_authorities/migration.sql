-- Local authorities have an address, which service support keeps: the register names their code and name alone (Complete 6).
alter table local_authority
  add column address1 text,
  add column address2 text,
  add column address3 text,
  add column town text,
  add column county text,
  add column postcode text,
  add column version int not null default 1,
  add constraint local_authority_code_shape check (code ~ '^\d{3}$');
grant delete on local_authority to portal_app;
select history.watch('local_authority');

-- The director of children's services of a local authority: one at most.
create table director (
  id uuid not null default uuidv7(),
  local_authority_id uuid not null,
  name text not null,
  position text not null,
  email text,
  phone text,
  version int not null default 1,
  constraint director_pkey primary key (id),
  constraint director_local_authority_id_fkey foreign key (local_authority_id) references local_authority (id) on delete restrict on update cascade
);
create unique index director_local_authority_id_key on director (local_authority_id);
grant select, insert, update, delete on director to portal_app;
select history.watch('director');
