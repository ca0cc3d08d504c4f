-- The director of children's services of its local authority, as the main contact of a project: whoever that is, and nobody beside them (Complete 5.3).
alter table opening
  add column main_contact_is_director boolean,
  add constraint opening_one_main_contact check (main_contact_is_director is null or main_contact_id is null);
select history.watch('opening');
