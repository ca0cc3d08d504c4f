-- What the tasks between approval and closure settle about a conversion or transfer, as lists and exports read it.
alter table opening
  add column academy_name text,
  add column nursery_arrangement text check (nursery_arrangement in ('direct-provision', 'trust-subsidiary', 'independent-provider', 'childrens-centre')),
  add column capacity_to_year6 integer check (capacity_to_year6 >= 0),
  add column capacity_to_year11 integer check (capacity_to_year11 >= 0),
  add column capacity_from_year12 integer check (capacity_from_year12 >= 0),
  add column payroll_deadline_on date,
  add column grant_level text check (grant_level in ('standard', 'fast-track', 'intermediate', 'full-sponsored')),
  add column certificate_received_on date,
  add column academy_balance text check (academy_balance in ('surplus', 'deficit')),
  add column trust_balance text check (trust_balance in ('surplus', 'deficit')),
  add column bank_details_changing text check (bank_details_changing in ('yes', 'no')),
  add column tenancy_at_will text check (tenancy_at_will in ('yes', 'no')),
  add column licence_to_occupy text check (licence_to_occupy in ('yes', 'no')),
  add column supplemental_has_pfi text check (supplemental_has_pfi in ('yes', 'no')),
  add column master_has_pfi text check (master_has_pfi in ('yes', 'no')),
  add column dbs_checks text check (dbs_checks in ('yes', 'no'));
select history.watch('opening');
