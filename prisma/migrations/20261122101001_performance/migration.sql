-- Published results of schools, and the averages of their local authorities and of England: a row for each stage and year. What the
-- department does not tell is blank, with the reason beside it. By number and not by reference: results are published of schools
-- that the register may name later, or no more.
create table performance_result (
  id uuid not null default uuidv7(),
  level text not null check (level in ('school', 'local-authority', 'england')),
  code text not null,
  stage text not null check (stage in ('key-stage-2', 'key-stage-4', 'key-stage-5', 'attendance')),
  year int not null check (year between 1990 and 2100),
  ks2_pupils numeric(8,2),
  ks2_expected numeric(8,2),
  ks2_higher numeric(8,2),
  ks2_reading numeric(8,2),
  ks2_writing numeric(8,2),
  ks2_maths numeric(8,2),
  ks4_attainment numeric(8,2),
  ks4_attainment_english numeric(8,2),
  ks4_attainment_maths numeric(8,2),
  ks4_attainment_ebacc numeric(8,2),
  ks4_progress_pupils numeric(8,2),
  ks4_progress numeric(8,2),
  ks4_progress_low numeric(8,2),
  ks4_progress_high numeric(8,2),
  ks4_progress_english numeric(8,2),
  ks4_progress_maths numeric(8,2),
  ks4_progress_ebacc numeric(8,2),
  ks4_ebacc_entries numeric(8,2),
  ks5_academic_progress numeric(8,2),
  ks5_academic_result numeric(8,2),
  ks5_general_progress numeric(8,2),
  ks5_general_result numeric(8,2),
  overall_absence numeric(8,2),
  persistent_absence numeric(8,2),
  withheld jsonb,
  constraint performance_result_pkey primary key (id)
);
-- Also how the pages read it: all that is known of a school, an authority, or England.
create unique index performance_result_level_code_stage_year_key on performance_result (level, code, stage, year);
grant select, insert, update, delete on performance_result to portal_app;
select history.watch('performance_result');

-- The part of the service that imports them (lib/people/system-people.ts).
select set_config('app.actor', '00000000-0000-7000-8000-000000000001', true);
insert into person (id, kind, first_name, last_name, email) values
  ('00000000-0000-7000-8000-000000000005', 'system', 'Performance', 'import', 'performance@system.invalid');
