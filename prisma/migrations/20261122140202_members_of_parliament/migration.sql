-- Members of Parliament by constituency, as an import last gave them (Complete 5.4). By name and not by reference: constituencies are
-- known from the schools in them.
create table member_of_parliament (
  id uuid not null default uuidv7(),
  constituency_name text not null,
  name text not null,
  email text,
  constraint member_of_parliament_pkey primary key (id)
);
create unique index member_of_parliament_constituency_name_key on member_of_parliament (constituency_name);
grant select, insert, update, delete on member_of_parliament to portal_app;
select history.watch('member_of_parliament');
