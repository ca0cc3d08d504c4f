-- What Prepare asks about a conversion: recommendation, forms, risks, the local authority's template, the equality duty, the budget.
alter table preparation
  add column recommendation text check (recommendation in ('approve', 'approve-with-conditions', 'defer', 'decline')),
  add column recommendation_notes text,
  add column author text,
  add column cleared_by text,
  add column sponsor_name text,
  add column sponsor_reference text,
  add column form7_received text check (form7_received in ('yes', 'no', 'not-sure', 'not-applicable')),
  add column form7_received_on date,
  add column order_pack_sent_on date,
  add column risks_and_issues text,
  add column template_sent_on date,
  add column template_return_on date,
  add column template_comments text,
  add column template_link text,
  add column equality_impact text check (equality_impact in ('unlikely', 'some-impact', 'likely')),
  add column equality_reduction text;
select history.watch('preparation');

create table budget (
  id uuid not null,
  current_year_ends_on date,
  current_year_revenue decimal(14, 2),
  current_year_capital decimal(14, 2),
  next_year_ends_on date,
  next_year_revenue decimal(14, 2),
  next_year_capital decimal(14, 2),
  notes text,
  constraint budget_pkey primary key (id),
  constraint budget_id_fkey foreign key (id) references project (id) on delete restrict on update cascade
);
grant select, insert, update on budget to portal_app;
select history.watch('budget');
select set_config('app.actor', '00000000-0000-7000-8000-000000000001', true);
insert into budget (id) select id from project;
