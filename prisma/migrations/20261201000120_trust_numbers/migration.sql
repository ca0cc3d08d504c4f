-- A trust that became another kind of trust has an ended record and an open one with the same numbers: of the records that are not ended,
-- one has a number. Checked when an import commits, for a number may pass from one to another. A constraint of exclusion has a
-- condition and can wait, which a unique one cannot both.
alter table trust drop constraint trust_reference_number_key, drop constraint trust_ukprn_key;
alter table trust
  add constraint trust_reference_number_of_one exclude using btree (reference_number with =)
    where (status_code is null or status_code not in ('CLOSED', 'CREATED_IN_ERROR')) deferrable initially deferred,
  add constraint trust_ukprn_of_one exclude using btree (ukprn with =)
    where (status_code is null or status_code not in ('CLOSED', 'CREATED_IN_ERROR')) deferrable initially deferred;
create index trust_reference_number_idx on trust (reference_number);
create index trust_ukprn_idx on trust (ukprn);

-- Companies House numbers that lost their leading zeros, in the name of the register's import.
select set_config('app.actor', '00000000-0000-7000-8000-000000000002', true);
update trust set companies_house_number = lpad(companies_house_number, 8, '0')
  where companies_house_number ~ '^[0-9]{4,7}$' and companies_house_number !~ '^0+$';
