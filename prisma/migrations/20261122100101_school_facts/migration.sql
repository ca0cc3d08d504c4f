-- What Prepare asks about a school: its MP, its places where it is a special school or a pupil referral unit, its pupil forecasts.
alter table overview
  add column mp_name text,
  add column mp_party text,
  add column pupil_groups text[] check (pupil_groups <@ array['permanently-excluded', 'medical-and-health-needs', 'teenage-mums']),
  add column places_funded_for integer,
  add column residential_places integer,
  add column funded_residential_places integer,
  add column alternative_provision_places integer,
  add column special_unit_places integer,
  add column medical_places integer,
  add column post_sixteen_places integer,
  add column year_one_capacity integer,
  add column year_one_pupils integer,
  add column year_two_capacity integer,
  add column year_two_pupils integer,
  add column year_three_capacity integer,
  add column year_three_pupils integer,
  add column forecast_notes text,
  add column pupil_notes text;
select history.watch('overview');

-- A conversion's deficit follows from its budget; nobody answers it any more.
select set_config('app.actor', '00000000-0000-7000-8000-000000000001', true);
update overview set financial_deficit = case when current_year_revenue < 0 then 'yes' when current_year_revenue >= 0 then 'no' end
from project join budget on budget.id = project.id
where overview.id = project.id and project.type = 'conversion'
  and financial_deficit is distinct from case when current_year_revenue < 0 then 'yes' when current_year_revenue >= 0 then 'no' end;
