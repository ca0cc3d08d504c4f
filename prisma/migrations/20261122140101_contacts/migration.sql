-- Whose contacts come first: one primary contact for each organisation of a project, whoever asks first.
alter table contact
  add column is_primary boolean not null default false,
  add constraint contact_primary_category
    check (not is_primary or category in ('school-or-academy', 'incoming-trust', 'outgoing-trust', 'local-authority'));
create unique index contact_one_primary on contact (project_id, category) where is_primary;
create unique index contact_project_id_id_key on contact (project_id, id);
-- In the order of lists and of the cells of exports.
create index contact_project_id_name_id_idx on contact (project_id, name, id);
drop index contact_project_id_category_idx;
select history.watch('contact');

-- Whom the letters and grants of a project go to: contacts of the project itself, chosen in its tasks.
alter table opening
  add column headteacher_id uuid,
  add column chair_of_governors_id uuid,
  add column incoming_trust_ceo_id uuid,
  add column outgoing_trust_ceo_id uuid,
  add column main_contact_id uuid,
  add constraint opening_id_headteacher_id_fkey foreign key (id, headteacher_id)
    references contact (project_id, id) on delete restrict on update cascade,
  add constraint opening_id_chair_of_governors_id_fkey foreign key (id, chair_of_governors_id)
    references contact (project_id, id) on delete restrict on update cascade,
  add constraint opening_id_incoming_trust_ceo_id_fkey foreign key (id, incoming_trust_ceo_id)
    references contact (project_id, id) on delete restrict on update cascade,
  add constraint opening_id_outgoing_trust_ceo_id_fkey foreign key (id, outgoing_trust_ceo_id)
    references contact (project_id, id) on delete restrict on update cascade,
  add constraint opening_id_main_contact_id_fkey foreign key (id, main_contact_id)
    references contact (project_id, id) on delete restrict on update cascade;
select history.watch('opening');
