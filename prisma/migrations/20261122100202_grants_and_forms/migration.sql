-- The support grant of a conversion, and the forms that are kept elsewhere.
alter table preparation
  add column support_grant_type text check (support_grant_type in ('fast-track', 'intermediate', 'full-sponsored')),
  add column keeps_default_grant text check (keeps_default_grant in ('yes', 'no')),
  add column support_grant_amount decimal(9, 2) constraint preparation_support_grant_amount check (support_grant_amount between 0 and 150000),
  add column support_grant_reason text,
  add column environmental_grant text check (environmental_grant in ('yes', 'no')),
  add column school_sites text check (school_sites in ('one', 'two', 'three', 'four', 'five-or-more')),
  add column annex_b_saved text check (annex_b_saved in ('yes', 'no')),
  add column annex_b_link text,
  add column application_form_saved text check (application_form_saved in ('yes', 'no')),
  add column application_form_link text;
select history.watch('preparation');
